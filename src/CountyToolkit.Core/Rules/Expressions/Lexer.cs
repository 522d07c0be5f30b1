namespace CountyToolkit.Rules.Expressions;

/// <summary>Cuts an expression into words.</summary>
internal sealed class Lexer(string text)
{
    /// <summary>Longest expression read; the longest of a real document is under 200.</summary>
    internal const int MostCharacters = 2000;
    private const string Signs = "+-*/()[],";
    private const string UnitSigns = "%‰";
    private int at;

    /// <summary>All words, ending with <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="RuleTextError"><c>expression.too-long</c>, <c>expression.full-width</c>, <c>expression.bad-character</c>, <c>expression.bad-number</c>, <c>expression.bad-period</c>.</exception>
    internal List<Token> Read()
    {
        if (text.Length > MostCharacters)
        {
            throw new RuleTextError("expression.too-long", 0, FormattableString.Invariant($"{MostCharacters}"));
        }

        List<Token> tokens = [];
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, "", at + 1));
                return tokens;
            }

            tokens.Add(Next());
        }
    }

    private Token Next()
    {
        int column = at + 1;
        char c = text[at];
        if (Signs.Contains(c, StringComparison.Ordinal))
        {
            at++;
            return new Token(TokenKind.Sign, c.ToString(), column);
        }

        if (char.IsAsciiDigit(c))
        {
            return Number(column);
        }

        if (c == '@')
        {
            return At(column);
        }

        if (IsName(c))
        {
            return new Token(TokenKind.Name, While(IsName), column);
        }

        if (char.IsSurrogate(c))
        {
            throw new RuleTextError("expression.bad-character", column, char.IsSurrogatePair(text, at) ? text.Substring(at, 2) : "\uFFFD");
        }

        string half = FullWidth.Fold(c.ToString());
        throw half != c.ToString() || c is '×' or '÷' or '−' or '、'
            ? new RuleTextError("expression.full-width", column, c.ToString(), c switch { '×' => "*", '÷' => "/", '−' => "-", '、' => ",", _ => half })
            : new RuleTextError("expression.bad-character", column, c.ToString());
    }

    private Token Number(int column)
    {
        string digits = While(c => char.IsAsciiDigit(c) || c == '.');
        if (!Exact.TryParse(digits, out _) || digits.EndsWith('.'))
        {
            throw new RuleTextError("expression.bad-number", column, digits);
        }

        string unit = While(IsUnit);
        while (unit.Length > 0 && at + 1 < text.Length && text[at] == '/' && QuotientUnit() is { } below)
        {
            unit += "/" + below;
            at += below.Length + 1;
        }

        return new Token(TokenKind.Number, digits, column, unit);
    }

    /// <summary>After <c>100万元/</c>: the rest of a quotient unit, when what follows is a unit we know and not an indicator.</summary>
    private string? QuotientUnit()
    {
        int end = at + 1;
        while (end < text.Length && IsName(text[end]))
        {
            end++;
        }

        string name = text[(at + 1)..end];
        return KnownUnits.TryFind(name, out _, out _) ? name : null;
    }

    private Token At(int column)
    {
        at++;
        string period = While(char.IsAsciiLetterOrDigit);
        if (period.Length == 4 && at + 2 < text.Length && text[at] == '-' && Period.TryParse(period + text[at..Math.Min(at + 3, text.Length)], out _))
        {
            period += text[at..(at + 3)];
            at += 3;
        }

        return period == "Q" || Period.TryParse(period, out _)
            ? new Token(TokenKind.At, period, column)
            : throw new RuleTextError("expression.bad-period", column, period);
    }

    private static bool IsName(char c) => c == '_' || (char.IsLetterOrDigit(c) && c < '\uFF00');

    private static bool IsUnit(char c) => UnitSigns.Contains(c, StringComparison.Ordinal) || (char.IsLetter(c) && c < '\uFF00');

    private string While(Func<char, bool> holds)
    {
        int from = at;
        while (at < text.Length && holds(text[at]))
        {
            at++;
        }

        return text[from..at];
    }
}
