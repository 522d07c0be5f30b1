namespace CountyToolkit.Rules.Engine;

/// <summary>A place in a rule's text.</summary>
/// <param name="File">Such as <c>county-awards/recognition-award.js</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record ScriptSite(string File, int Line, int Column)
{
    /// <summary>The start of a node of the syntax tree; null when the engine gave it no place.</summary>
    public static ScriptSite? Of(Jint.Parser.Ast.SyntaxNode? node) =>
        node?.Location is { Start.Line: > 0 } at ? new ScriptSite(at.Source ?? "", at.Start.Line, at.Start.Column + 1) : null;
}
