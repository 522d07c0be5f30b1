using CountyToolkit.Rules.Catalogues;
using Jint.Native;

namespace CountyToolkit.Rules.Engine;

/// <summary><c>f.reading</c>: the choice recorded for a question of the document, else its default, which marks the next item; null when there is neither.</summary>
internal sealed class ReadingsObject(RuleRun run, RuleFrame frame) : PlacedObject(run.Engine)
{
    protected override JsValue Read(string name)
    {
        if (!frame.Policy.Readings.TryGetValue(name, out Bundles.Reading? reading))
        {
            throw new RuleStop("rule.unknown-reading", name, NearestCode.Of(name, frame.Policy.Readings.Keys) ?? "");
        }

        if (!reading.Settled)
        {
            run.UnsettledReadings.Add(name);
        }

        return reading.Answer is { } choice ? choice : JsValue.Null;
    }
}
