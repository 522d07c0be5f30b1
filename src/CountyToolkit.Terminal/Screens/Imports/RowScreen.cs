using System.Globalization;
using CountyToolkit.Imports;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>One row of the file as it stands, cell by cell with its headings, the wrong cells marked; any cell can be corrected here.</summary>
internal sealed class RowScreen(Workplace workplace, ImportDraft draft, RowPlace row, SheetRow line, int column, Action changed) : OfficeScreen(workplace)
{
    private SheetRow read = line;
    private TablePage<RowCell>? page;

    /// <inheritdoc/>
    public override string Crumb => Say("imports.row.crumb", row.File, row.Row.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string Aside => Say("imports.row.wrong", Errors.Count().ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string HelpPage => "import";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(ImportsDoes.MendHere, Mend) { WhyNot = () => Page.Selected is null ? Say("list.no-row") : Workplace.WhyNot(Right.Import) },
        new(ImportsDoes.Skip, () => draft.Skip(row, Done)),
    ];

    /// <inheritdoc/>
    protected override View Body => Page;

    private TablePage<RowCell> Page => page ??= Make(column);

    private IEnumerable<ImportError> Errors => draft.Answer.Errors.Where(e => new RowPlace(e.File, e.Sheet, e.Row) == row);

    private void Mend()
    {
        RowCell cell = Page.Selected!;
        MendCell.Ask(Workplace, draft, row, cell.Column, cell.Value, Errors.FirstOrDefault(e => CellAddress.Column(e.Column) == cell.Column), Done);
    }

    private void Done()
    {
        changed();
        if (Errors.FirstOrDefault() is { Line: { } again })
        {
            (int at, read) = (Page.SelectedIndex, again);
            page = Make(0);
            page.Select(at);
            page.HasFocus = true;
            return;
        }

        Close();
        Workplace.Tell(Say("imports.row.good", row.Row.ToString(CultureInfo.InvariantCulture)));
    }

    private TablePage<RowCell> Make(int to)
    {
        RowCell[] cells = [.. Cells()];
        TableView<RowCell> table = new()
        {
            Columns =
            [
                new(Say("imports.col.letters"), 4, c => c.Letters),
                new(Say("imports.col.heading"), 20, c => c.Heading),
                new(Say("imports.col.value"), 30, c => c.Value) { Stretches = true, Look = c => c.Wrong.Length > 0 ? Look.Bad : Look.Text },
                new("", 10, c => c.Wrong.Length > 0 ? Say("imports.cell.wrong") : c.Was is not null ? Say("imports.cell.corrected") : "") { Look = c => c.Wrong.Length > 0 ? Look.Bad : Look.Warning },
                new(Say("imports.col.taken-for"), 20, c => c.Field),
            ],
            Rows = cells,
        };
        TablePage<RowCell> made = new(table, More);
        made.Select(Math.Max(0, Array.FindIndex(cells, c => c.Column == to)));
        return made;
    }

    private IEnumerable<RowCell> Cells()
    {
        FoundTable? table = draft.Table(row.File, row.Sheet);
        foreach (int at in (table?.Columns.Select(c => c.Column) ?? []).Concat(read.Cells.Select(c => c.Column)).Distinct().Order())
        {
            FoundColumn? head = table?.Columns.FirstOrDefault(c => c.Column == at);
            CellCorrection? corrected = draft.Order.Corrections.FirstOrDefault(c => new RowPlace(c.File, c.Sheet, c.Row) == row && c.Column == at);
            ImportError? wrong = Errors.FirstOrDefault(e => CellAddress.Column(e.Column) == at);
            SheetCell cell = read[at];
            yield return new RowCell(
                at,
                CellAddress.Letters(at),
                head?.Heading ?? "",
                head?.Field?.Label ?? Say("imports.not-imported"),
                cell.Day is { } day ? IsoDate.Text(day) : PersonalNumber.Mask(cell.Text),
                corrected is null ? null : draft.Before(corrected.Place),
                wrong is null ? "" : ErrorLine.Refusal(wrong).Sentence(Workplace.Language).Trim());
        }
    }

    private List<TextLine> More(RowCell cell)
    {
        List<TextLine> lines = [new(cell.Letters + " " + cell.Heading + " → " + cell.Field)];
        if (cell.Was is not null)
        {
            lines.Add(new TextLine(Say("imports.was-in-file", cell.Was), Look.Warning));
        }

        if (cell.Wrong.Length > 0)
        {
            lines.Add(new TextLine(cell.Wrong, Look.Bad));
        }

        foreach (ImportError whole in Errors.Where(e => e.Column.Length == 0))
        {
            OfficeError refusal = ErrorLine.Refusal(whole);
            lines.Add(new TextLine(refusal.Sentence(Workplace.Language).Trim(), Look.Bad));
            lines.Add(new TextLine("→ " + refusal.Advice(Workplace.Language)));
        }

        lines.Add(new TextLine(Say("imports.mend.note"), Look.Muted));
        return lines;
    }
}
