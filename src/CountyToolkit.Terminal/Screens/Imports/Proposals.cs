using CountyToolkit.Enterprises;
using CountyToolkit.Imports;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>What a wrong cell may have meant, for the operator to accept: never more than is certain in itself.</summary>
internal static class Proposals
{
    /// <summary>The proposals for an error, each a sentence and the value it puts into the cell.</summary>
    public static IReadOnlyList<(string Sentence, int Column, string Value)> For(Workplace workplace, ImportDraft draft, ImportError error)
    {
        List<(string, int, string)> found = [];
        FoundTable? table = draft.Table(error.File, error.Sheet);
        int column = CellAddress.Column(error.Column);
        FoundColumn? head = table?.Columns.FirstOrDefault(c => c.Column == column);
        if (head?.Field?.Kind == FieldKind.CreditCode)
        {
            if (CreditCodeReading.Of(error.Value).Proposal is { } code)
            {
                found.Add((workplace.Say("imports.propose.checks", code.Text) + Whose(draft, code.Text), column, code.Text));
            }

            if (OfRow(draft, table!, error) is { } known && found.All(f => f.Item3 != known.Code))
            {
                found.Add((workplace.Say("imports.propose.register", known.Name, known.Code), column, known.Code));
            }
        }

        if (head?.Field?.Kind == FieldKind.Choice && error.Code == "import.choice")
        {
            found.AddRange(head.Field.Choices.Keys.Where(k => k.Any(c => c > '\u2E80')).Select(k => (k, column, k)));
        }

        return found;
    }

    /// <summary>Whether the error is about whose the row is, so that a firm can be chosen by hand.</summary>
    public static bool IsIdentity(ImportDraft draft, ImportError error) => error.Row > 0
        && (error.Code == "import.no-identity" || draft.Table(error.File, error.Sheet)?.Columns
            .FirstOrDefault(c => c.Column == CellAddress.Column(error.Column))?.Field?.Code is "credit_code" or "name");

    private static string Whose(ImportDraft draft, string code) =>
        draft.Register.ByCode(code).Id is { } id ? "  " + draft.Register.NameOf(id) : "";

    private static (string Name, string Code)? OfRow(ImportDraft draft, FoundTable table, ImportError error)
    {
        FoundColumn? name = table.Columns.FirstOrDefault(c => c.Field?.Code == "name");
        EnterpriseMatch match = name is null || error.Line is null ? EnterpriseMatch.Nothing : draft.Register.ByName(error.Line[name.Column].Text);
        return match.Id is { } id && draft.Register.CodeOf(id) is { } code ? (draft.Register.NameOf(id), code) : null;
    }
}
