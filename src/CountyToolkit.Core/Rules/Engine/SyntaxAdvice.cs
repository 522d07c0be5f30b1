using Jint.Parser;

namespace CountyToolkit.Rules.Engine;

/// <summary>What the parser refuses, in the author's terms: which newer syntax it is, and the way to write it instead.</summary>
internal static class SyntaxAdvice
{
    private const string FullWidth = "；，（）｛｝［］“”‘’：＝＋－＊／＜＞！＆｜。、？";

    public static RuleStop For(ParserException error, string text, string file)
    {
        int at = Math.Clamp(error.Index, 0, Math.Max(0, text.Length - 1));
        ScriptSite site = new(file, Math.Max(1, error.LineNumber), Math.Max(1, error.Column));
        string token = Token(text, at);
        return new RuleStop(Code(text, at, token), token) { Site = site };
    }

    private static string Code(string text, int at, string token)
    {
        string before = text[..at].TrimEnd();
        if (token.Length > 0 && FullWidth.Contains(token[0], StringComparison.Ordinal))
        {
            return "script.full-width";
        }

        return token switch
        {
            ">" when before.EndsWith('=') => "script.arrow",
            "=>" => "script.arrow",
            "`" => "script.template",
            "..." or "." when text[at..].StartsWith("...", StringComparison.Ordinal) => "script.spread",
            "of" => "script.for-of",
            "class" or "extends" or "super" => "script.class",
            "import" or "export" => "script.module",
            "async" or "await" or "yield" => "script.async",
            "?" or "." when before.EndsWith('?') => "script.optional",
            "*" when before.EndsWith('*') => "script.power",
            "#" => "script.private",
            _ => "script.syntax",
        };
    }

    private static string Token(string text, int at)
    {
        if (at >= text.Length)
        {
            return "";
        }

        int end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
        {
            end++;
        }

        return end > at ? text[at..end] : text[at..(at + 1)];
    }
}
