using Jint.Native;

namespace CountyToolkit.Rules.Engine;

/// <summary>Something of ours in a rule's hands: a node, an amount, a bound. It can be passed on and nothing else.</summary>
/// <param name="engine">The engine of this evaluation.</param>
/// <param name="target">What it stands for.</param>
internal sealed class HostHandle(Jint.Engine engine, object target) : PlacedObject(engine)
{
    public object Target { get; } = target;

    /// <summary>What a script value stands for; null when it is no handle of this kind.</summary>
    public static T? Of<T>(JsValue value)
        where T : class => value.IsObject() && value.AsObject() is HostHandle handle ? handle.Target as T : null;

    protected override JsValue Read(string name) => throw new RuleStop("rule.opaque", name);
}
