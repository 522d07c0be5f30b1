using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Awards.Steps;

/// <summary>单项上限: no line above a figure; a table of the figure gives each pool its own.</summary>
internal sealed class ItemCap(string figure, string? clause) : AwardStep("item-cap", clause)
{
    /// <summary>Reads <c>{ "figure": key }</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.NeedsObject();
        settings.Only("figure");
        return new ItemCap(settings.Figure(), settings.Clause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet)
    {
        foreach (AwardLine line in sheet.Lines)
        {
            if (For(sheet, line, out StepFigure? cap))
            {
                sheet.Record(Name, Clause, cap, reasons => AwardCap.Item(line, cap!, reasons));
            }
        }
    }

    private bool For(AwardSheet sheet, AwardLine line, out StepFigure? cap)
    {
        DateOnly on = sheet.Terms.SeenOn(line.TitleOn);
        cap = null;
        if (sheet.Terms.Figures.At(figure, on)?.Table is not { } table)
        {
            cap = sheet.Figure(figure, on);
        }
        else if (line.Pool is { } pool && table.TryRow(pool, out FigureTableRow? row) && row.Cells.Values.FirstOrDefault() is { } cell)
        {
            cap = new StepFigure(figure + "." + pool, cell.Value is { } value && FigureMoney.Scale(cell.Unit) is { } scale ? value * scale : null, cell.Clause ?? Clause);
            if (cap.Value is null)
            {
                sheet.Lacks("figure", cap.Key);
            }
        }

        return cap?.Value is not null;
    }
}
