using CountyToolkit.Rules.Figures;
using Jint.Native;

namespace CountyToolkit.Rules.Engine;

/// <summary>A row of a table of figures; reading a column gives a bound. A column may be read whole or step by step (<c>row.large.revenue</c>).</summary>
internal sealed class FigureRowObject(RuleRun run, Figure figure, FigureTable table, FigureTableRow? row, MissingFact? missing, string head = "") : PlacedObject(run.Engine)
{
    protected override JsValue Read(string name)
    {
        if (head.Length == 0 && name is "name" or "名称")
        {
            return row is null ? JsValue.Null : row.Name;
        }

        string column = head + name;
        if (table.Columns.ContainsKey(column))
        {
            return new HostHandle(Engine, new FigureCell(figure, column, row?.Cells.GetValueOrDefault(column), row is not null, missing));
        }

        return table.Columns.Keys.Any(c => c.StartsWith(column + ".", StringComparison.Ordinal))
            ? new FigureRowObject(run, figure, table, row, missing, column + ".")
            : throw new RuleStop("rule.unknown-column", figure.Key, column);
    }
}
