using Jint.Parser;

namespace CountyToolkit.Rules.Engine;

/// <summary>The engine's parser behind a gate: text it would die on is refused before it sees it.</summary>
internal static class ScriptParser
{
    /// <exception cref="RuleStop"><c>script.too-long</c>, <c>script.too-nested</c>, or what the parser says, by name.</exception>
    public static Jint.Parser.Ast.Program Parse(string text, string file)
    {
        string plain = text.TrimStart('\uFEFF');
        ScriptGate.Check(plain, file);
        try
        {
            return new JavaScriptParser().Parse(plain, new ParserOptions { Source = file });
        }
        catch (ParserException e)
        {
            throw SyntaxAdvice.For(e, plain, file);
        }
    }
}
