namespace CountyToolkit.Rules.Engine;

/// <summary>
/// Ends an evaluation with a named fault (<c>failed</c>). It is no JavaScript error on purpose: a script cannot catch it.
/// </summary>
internal sealed class RuleStop(string code, params string[] args) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Args { get; } = args;

    /// <summary>The place, when the thrower knows it better than the guard does.</summary>
    public ScriptSite? Site { get; init; }
}
