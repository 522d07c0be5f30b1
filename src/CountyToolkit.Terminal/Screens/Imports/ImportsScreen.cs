using System.Globalization;
using CountyToolkit.Imports;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>What was imported, newest first.</summary>
internal sealed class ImportsScreen(Workplace workplace) : ListScreen<ImportLine>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.imports");

    /// <inheritdoc/>
    public override string HelpPage => "imports";

    /// <inheritdoc/>
    protected override string Hint => Say("imports.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("imports.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<ImportLine>> Columns =>
    [
        new(Say("imports.col.number"), 4, l => l.Batch.Id.ToString(CultureInfo.InvariantCulture)) { IsNumber = true, Order = (a, b) => a.Batch.Id.CompareTo(b.Batch.Id) },
        new(Say("imports.col.at"), 10, l => l.At),
        new(Say("imports.col.form"), 8, l => l.Form),
        new(Say("imports.col.file"), 18, l => l.Batch.FileName) { Stretches = true },
        new(Say("imports.col.period"), 6, l => l.Batch.Period ?? ""),
        new(Say("imports.col.written"), 5, l => l.Written.ToString(CultureInfo.InvariantCulture)) { IsNumber = true, Order = (a, b) => a.Written.CompareTo(b.Written) },
        new(Say("imports.col.undone"), 4, l => l.Undone.Length > 0 ? Say("imports.undone-short") : "") { Look = _ => Look.Warning },
        new(Say("imports.col.by"), 6, l => l.Batch.Operator ?? ""),
    ];

    /// <inheritdoc/>
    public override void Shown()
    {
        long newest = List.All.Count > 0 ? List.All[0].Batch.Id : long.MaxValue;
        base.Shown();
        if (List.All.Count > 0 && List.All[0].Batch.Id > newest)
        {
            List.Table.Select(List.All[0]);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<ImportLine> Load() => [.. new ImportStore(Workplace.Connection).All().Select(b => ImportLine.Of(b, Workplace))];

    /// <inheritdoc/>
    protected override bool Matches(ImportLine row, string text) =>
        row.Batch.FileName.Contains(text, StringComparison.OrdinalIgnoreCase) || row.Form.Contains(text, StringComparison.OrdinalIgnoreCase)
        || PinyinInitials.Match(row.Form, text) || (row.Batch.Operator ?? "").Contains(text, StringComparison.Ordinal) || row.At.Contains(text, StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override void Open(ImportLine row) => Application.Push(new BatchScreen(Workplace, row));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(ImportsDoes.New, () => Application.Push(new FilesScreen(Workplace))) { WhyNot = () => Workplace.WhyNot(Right.Import) },
        new(ImportsDoes.TakeBack, () => UndoBatch.Ask(Workplace, List.Table.Selected!, Shown)) { WhyNot = () => NoRow() ?? UndoBatch.WhyNot(Workplace, List.Table.Selected!) },
    ];
}
