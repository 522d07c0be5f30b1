using System.Globalization;
using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>Firms of the register, the nearest name first, for a row whose firm was not found.</summary>
internal sealed class FirmsScreen(Workplace workplace, ImportDraft draft, RowPlace row, SheetRow line, string name, Action done) : ListScreen<FirmChoice>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("imports.firms", name);

    /// <inheritdoc/>
    public override string HelpPage => "import";

    /// <inheritdoc/>
    protected override ScreenCommand OnEnter => ListDoes.Choose;

    /// <inheritdoc/>
    protected override string Hint => Say("imports.firms.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("imports.firms.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<FirmChoice>> Columns =>
    [
        new(Say("imports.col.firm"), 30, f => f.Name) { Stretches = true },
        new(Say("imports.col.code"), 18, f => f.Code.Length > 0 ? f.Code : Say("imports.no-code")),
        new(Say("imports.col.near"), 5, f => f.Nearness.ToString(CultureInfo.InvariantCulture) + "%") { IsNumber = true, Order = (a, b) => a.Nearness.CompareTo(b.Nearness) },
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<FirmChoice> Load()
    {
        IReadOnlyList<Enterprise> firms = new EnterpriseStore(Workplace.Connection).All(Workplace.Today);
        Dictionary<string, int> near = new NearNames(firms.Select(e => e.Name).Distinct()).To(name).ToDictionary(n => n.Name, n => n.Nearness);
        return
        [
            .. firms.Select(e => new FirmChoice(e.Id, e.Name, e.Code ?? "", near.GetValueOrDefault(e.Name)))
                .OrderByDescending(f => f.Nearness).ThenBy(f => f.Name, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    protected override bool Matches(FirmChoice row, string text) =>
        row.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(row.Name, text) || row.Code.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Open(FirmChoice row)
    {
        FoundTable? table = draft.Table(this.Row.File, this.Row.Sheet);
        int code = Column(table, "credit_code"), named = Column(table, "name");
        int column = code > 0 && row.Code.Length > 0 ? code : named;
        if (column == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "imports.no-column", null, row.Name);
        }

        Close();
        string said = column == code ? row.Code : row.Name;
        draft.Correct([(new CellCorrection(this.Row.File, this.Row.Sheet, this.Row.Row, column, said), line[column].Text)], done);
    }

    private RowPlace Row => row;

    private static int Column(FoundTable? table, string field) => table?.Columns.FirstOrDefault(c => c.Field?.Code == field)?.Column ?? 0;
}
