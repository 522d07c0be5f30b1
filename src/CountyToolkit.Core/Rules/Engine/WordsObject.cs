using CountyToolkit.Rules.Catalogues;
using Jint.Native;
using Jint.Native.Object;

namespace CountyToolkit.Rules.Engine;

/// <summary><c>c</c>: the words of the prelude.</summary>
internal sealed class WordsObject(Jint.Engine engine, ObjectInstance words) : PlacedObject(engine)
{
    protected override JsValue Read(string name) => words.HasOwnProperty(name)
        ? words.Get(name)
        : throw new RuleStop("rule.unknown-word", name, NearestCode.Of(name, words.GetOwnProperties().Select(p => p.Key)) ?? "");
}
