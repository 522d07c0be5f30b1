using CountyToolkit.Rules.Figures;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace CountyToolkit.Rules.Engine;

/// <summary>A figure in a rule's hands: <c>value, unit, clause, from, key</c>, and for a table <c>row(k)</c>.</summary>
internal sealed class FigureObject(RuleRun run, Figure figure) : PlacedObject(run.Engine)
{
    public Figure Figure { get; } = figure;

    protected override JsValue Read(string name) => name switch
    {
        "value" => Figure.Value is { } value ? ScriptJson.Number(value) : JsValue.Null,
        "unit" => Text(Figure.Unit),
        "clause" => Text(Figure.Clause),
        "from" => Text(Figure.From is { } from ? IsoDate.Text(from) : null),
        "key" => Figure.Key,
        "row" or "行" => new ClrFunctionInstance(Engine, (_, arguments) => Row(arguments.At(0))),
        _ => throw new RuleStop("rule.unknown-member", Figure.Key, name),
    };

    private static JsValue Text(string? text) => text is null ? JsValue.Null : new JsValue(text);

    private FigureRowObject Row(JsValue key)
    {
        FigureTable table = Figure.Table ?? throw new RuleStop("rule.no-table", Figure.Key);
        if (key.IsNull() || key.IsUndefined())
        {
            return new FigureRowObject(run, Figure, table, null, new MissingFact("attribute", table.By));
        }

        return new FigureRowObject(run, Figure, table, table.TryRow(TypeConverter.ToString(key), out FigureTableRow? row) ? row : null, null);
    }
}
