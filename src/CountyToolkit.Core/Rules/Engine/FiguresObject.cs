using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace CountyToolkit.Rules.Engine;

/// <summary><c>f</c>: the figures of the rule's document as they stand on the day criteria are seen, <c>f.at(key, date)</c>, and its readings.</summary>
internal sealed class FiguresObject(RuleRun run, RuleFrame frame) : PlacedObject(run.Engine)
{
    protected override JsValue Read(string name) => name switch
    {
        "at" or "当日" => new ClrFunctionInstance(Engine, (_, arguments) => At(arguments)),
        "reading" or "口径" => new ReadingsObject(run, frame),
        _ => Figure(name, run.SeenOn),
    };

    private FigureObject At(JsValue[] arguments)
    {
        string day = TypeConverter.ToString(arguments.At(1));
        return IsoDate.TryParse(day, out DateOnly on)
            ? Figure(TypeConverter.ToString(arguments.At(0)), on)
            : throw new RuleStop("rule.date", day);
    }

    private FigureObject Figure(string key, DateOnly on)
    {
        Figure? figure = frame.Policy.Figures.At(key, on);
        if (figure is not null)
        {
            return new FigureObject(run, figure);
        }

        throw frame.Policy.Figures.Entries(key).Count > 0
            ? new RuleStop("rule.figure-ended", key, IsoDate.Text(on))
            : new RuleStop("rule.unknown-figure", key, NearestCode.Of(key, frame.Policy.Figures.Keys) ?? "");
    }
}
