namespace CountyToolkit.Rules.Engine;

/// <summary>Length and nesting of a text, counted before anything recursive touches it.</summary>
internal static class ScriptGate
{
    public static void Check(string text, string file)
    {
        if (text.Length > RuleLimits.ScriptCharacters)
        {
            throw new RuleStop("script.too-long", file) { Site = new ScriptSite(file, 1, 1) };
        }

        int line = 1, start = 0, depth = 0, steps = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '\n')
            {
                (line, start) = (line + 1, at + 1);
            }

            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            steps = c is ';' or ',' or '{' or '}' ? 0 : c is '+' or '-' or '*' or '/' or '.' or '?' or ':' or '&' or '|' or '!' ? steps + 1 : steps;
            if (depth > RuleLimits.Nesting || steps > RuleLimits.Chain)
            {
                throw new RuleStop("script.too-nested", file) { Site = new ScriptSite(file, line, at - start + 1) };
            }
        }
    }
}
