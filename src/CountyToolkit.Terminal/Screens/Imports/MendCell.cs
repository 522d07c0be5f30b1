using CountyToolkit.Imports;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>Asks what a cell should say, and rehearses the import with that.</summary>
internal static class MendCell
{
    /// <summary>Asks; the file itself stays as it is.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="draft">The import.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">1-based column.</param>
    /// <param name="value">What the cell says now.</param>
    /// <param name="wrong">What is wrong with it; null = nothing.</param>
    /// <param name="done">Called after the rehearsal.</param>
    public static void Ask(Workplace workplace, ImportDraft draft, RowPlace row, int column, string value, ImportError? wrong, Action done)
    {
        FoundColumn? head = draft.Table(row.File, row.Sheet)?.Columns.FirstOrDefault(c => c.Column == column);
        List<TextLine> lines = [new(CellAddress.Of(row.Row, column) + "  " + (head?.Heading ?? "") + (head?.Field is { } field ? " → " + field.Label : ""), Look.Title)];
        if (wrong is not null)
        {
            OfficeError refusal = ErrorLine.Refusal(wrong);
            lines.Add(new TextLine(refusal.Sentence(workplace.Language).Trim(), Look.Bad));
            lines.Add(new TextLine("→ " + refusal.Advice(workplace.Language), Look.Muted));
        }

        lines.Add(new TextLine(workplace.Say("imports.mend.note"), Look.Muted));
        AskLine.Show(
            workplace,
            workplace.Say("do.imports.mend"),
            lines,
            value,
            typed => typed == value ? workplace.Say("imports.mend.same") : PersonalNumber.IsIn(typed) ? workplace.Say("imports.mend.personal") : null,
            typed => draft.Correct([(new CellCorrection(row.File, row.Sheet, row.Row, column, typed), value)], done));
    }
}
