using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// What a rule gets from us: it can be read by name, not written, listed or reached into. A name may carry its place in
/// the text (see <see cref="SyntaxRewrite"/>), which is told to the guard before the value is given.
/// </summary>
internal abstract class PlacedObject : ObjectInstance
{
    protected PlacedObject(Jint.Engine engine)
        : base(engine)
    {
        Extensible = false;
    }

    public sealed override JsValue Get(string propertyName)
    {
        int mark = propertyName.IndexOf(SyntaxRewrite.Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return Read(propertyName);
        }

        string[] place = propertyName[(mark + 1)..].Split(SyntaxRewrite.Mark, ':');
        RuleGuard.Current.At(new ScriptSite(place[0], Number(place[1]), Number(place[2])));
        return Read(propertyName[..mark]);
    }

    public override void Put(string propertyName, JsValue value, bool throwOnError) => throw new RuleStop("rule.read-only", Plain(propertyName));

    public override bool Delete(string propertyName, bool throwOnError) => throw new RuleStop("rule.read-only", Plain(propertyName));

    public override bool DefineOwnProperty(string propertyName, PropertyDescriptor desc, bool throwOnError) => throw new RuleStop("rule.read-only", Plain(propertyName));

    public override bool HasOwnProperty(string p) => false;

    public override PropertyDescriptor GetOwnProperty(string propertyName) => PropertyDescriptor.Undefined;

    public override IEnumerable<KeyValuePair<string, PropertyDescriptor>> GetOwnProperties() => [];

    /// <summary>The value of a plain name.</summary>
    /// <exception cref="RuleStop">There is none of this name.</exception>
    protected abstract JsValue Read(string name);

    private static string Plain(string name) => name.Split(SyntaxRewrite.Mark)[0];

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
