using System.Globalization;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Expressions;

/// <summary>Builds an expression from its words, checking codes and units as it goes.</summary>
internal sealed class ExpressionParser(List<Token> tokens, Catalogue catalogue)
{
    private const int MostDepth = 60;
    private const int MostPeriods = 20;
    private const int MostNestedSeries = 3;
    private int at;
    private int depth;
    private int series;
    private int latest;
    private bool anchored;

    private Token Current => tokens[at];

    /// <summary>The whole text as one expression; <c>cagr</c> may stand only here, at the top.</summary>
    internal Node Whole()
    {
        Node node = Current is { Kind: TokenKind.Name } name && FunctionNames.Of(name.Text) == "cagr" && Peek("(") ? Cagr() : Sum();
        return Current.Kind == TokenKind.End ? node : throw Unexpected();
    }

    private CompoundNode Cagr()
    {
        at += 2;
        Node inner = Sum();
        Expect(",");
        CompoundNode node = new(inner, Count());
        Expect(")");
        Unshifted(0, 1);
        return node;
    }

    private Node Sum()
    {
        Node left = Product();
        while (Current.Kind == TokenKind.Sign && Current.Text is "+" or "-")
        {
            Token sign = Take();
            Node right = Product();
            Same(left, right, sign.Column);
            left = new ArithmeticNode(sign.Text[0], left, right, left.Unit.WithoutFactor());
        }

        return left;
    }

    private Node Product()
    {
        Node left = Signed();
        while (Current.Kind == TokenKind.Sign && Current.Text is "*" or "/")
        {
            char sign = Take().Text[0];
            Node right = Signed();
            Unit unit = sign == '*' ? left.Unit * right.Unit : left.Unit / right.Unit;
            left = new ArithmeticNode(sign, left, right, unit.WithoutFactor());
        }

        return left;
    }

    private Node Signed()
    {
        if (!Is("-"))
        {
            return Postfix();
        }

        Take();
        return Deeper(() => new NegativeNode(Signed()));
    }

    private Node Postfix()
    {
        bool outer = anchored;
        int before = latest;
        anchored = false;
        Node node = Primary();
        while (Is("[") || Current.Kind == TokenKind.At)
        {
            Token token = Take();
            Unshifted(before, token.Column);
            if (token.Kind == TokenKind.At)
            {
                node = Anchor(node, token);
            }
            else
            {
                node = new ShiftNode(node, Whole(0));
                Expect("]");
            }
        }

        anchored |= outer;
        return node;
    }

    private AnchorNode Anchor(Node inner, Token token)
    {
        if (anchored)
        {
            throw new RuleTextError("expression.period-twice", token.Column, token.Text);
        }

        anchored = true;
        return new AnchorNode(inner, new PeriodAnchor(Period.TryParse(token.Text, out Period? period) ? period : null));
    }

    private Node Primary()
    {
        Token token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Literal(token);
            case TokenKind.Name:
                return Is("(") ? Function(token) : Indicator(token);
            case TokenKind.Sign when token.Text == "(":
                Node inner = Deeper(Sum);
                Expect(")");
                return inner;
            default:
                at--;
                throw Unexpected();
        }
    }

    private LiteralNode Literal(Token token)
    {
        bool known = token.Unit.Split('/').All(u => u.Length == 0 || KnownUnits.TryFind(u, out _, out _) || catalogue.Indicators.Any(i => i.Unit == u));
        return known && Unit.TryParse(token.Unit, out Unit unit)
            ? new LiteralNode(Exact.Parse(token.Text), unit)
            : throw new RuleTextError("expression.unknown-unit", token.Column, token.Unit, NearestCode.Of(token.Unit, KnownUnits.Names) ?? "");
    }

    private IndicatorNode Indicator(Token token)
    {
        if (!catalogue.TryIndicator(token.Text, out IndicatorEntry? entry))
        {
            throw catalogue.TryAttribute(token.Text, out _)
                ? new RuleTextError("expression.is-attribute", token.Column, token.Text)
                : new RuleTextError("expression.unknown-code", token.Column, token.Text, catalogue.Nearest("indicators", token.Text) ?? "");
        }

        return entry.Kind == "text"
            ? throw new RuleTextError("expression.is-text", token.Column, token.Text)
            : new IndicatorNode(entry.Code, Unit.Parse(entry.Unit));
    }

    private Node Function(Token name)
    {
        string? function = FunctionNames.Of(name.Text);
        Take();
        Node node = Deeper(() => function switch
        {
            "sum" or "mean" => Series(function == "mean"),
            "growth" => Repeated(() => new GrowthNode(Sum(), 1)),
            "meanGrowth" => Growths(),
            "min" or "max" => Extreme(function == "max"),
            "latest" => Latest(),
            "cagr" => throw new RuleTextError("expression.cagr-inside", name.Column),
            _ => throw new RuleTextError("expression.unknown-function", name.Column, name.Text, NearestCode.Of(name.Text, FunctionNames.All) ?? ""),
        });
        Expect(")");
        return node;
    }

    private Node Series(bool mean) => Repeated(() =>
    {
        Node inner = Sum();
        Expect(",");
        return new SeriesNode(inner, Count(), mean);
    });

    private Node Growths() => Repeated(() =>
    {
        Node inner = Sum();
        Expect(",");
        return new GrowthNode(inner, Count());
    });

    private ExtremeNode Extreme(bool greatest)
    {
        List<Node> inner = [Sum()];
        while (Is(","))
        {
            int column = Take().Column;
            inner.Add(Sum());
            Same(inner[0], inner[^1], column);
        }

        return new ExtremeNode([.. inner], greatest);
    }

    private LatestNode Latest()
    {
        Token name = Take();
        if (name.Kind != TokenKind.Name)
        {
            at--;
            throw Unexpected();
        }

        IndicatorNode indicator = Indicator(name);
        latest++;
        return new LatestNode(indicator.Code, indicator.Unit);
    }

    /// <summary>A series within a series multiplies the work; three levels are more than any document has.</summary>
    private Node Repeated(Func<Node> read)
    {
        if (++series > MostNestedSeries)
        {
            throw new RuleTextError("expression.too-deep", Current.Column);
        }

        int before = latest, column = Current.Column;
        Node node = read();
        series--;
        Unshifted(before, column);
        return node;
    }

    /// <summary>The newest value has no period of its own to shift: growing from it would silently be nought.</summary>
    private void Unshifted(int before, int column)
    {
        if (latest > before)
        {
            throw new RuleTextError("expression.latest-shifted", column);
        }
    }

    private Node Deeper(Func<Node> read)
    {
        if (++depth > MostDepth)
        {
            throw new RuleTextError("expression.too-deep", Current.Column);
        }

        Node node = read();
        depth--;
        return node;
    }

    private int Count() => Whole(1);

    private int Whole(int least)
    {
        Token token = Take();
        if (token.Kind == TokenKind.Number && token.Unit.Length == 0
            && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= MostPeriods)
        {
            return count;
        }

        throw new RuleTextError("expression.bad-count", token.Column, token.Text + token.Unit, Text(least), Text(MostPeriods));
    }

    private static void Same(Node left, Node right, int column)
    {
        if (!left.Unit.Fits(right.Unit))
        {
            throw new RuleTextError("expression.unit-differs", column, Name(left.Unit), Name(right.Unit));
        }
    }

    private static string Name(Unit unit) => unit.IsBare ? "—" : unit.Base;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private bool Is(string sign) => Current.Kind == TokenKind.Sign && Current.Text == sign;

    private bool Peek(string sign) => at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Sign } next && next.Text == sign;

    private Token Take() => Current.Kind == TokenKind.End ? throw Unexpected() : tokens[at++];

    private void Expect(string sign)
    {
        if (!Is(sign))
        {
            throw Current.Kind == TokenKind.End
                ? new RuleTextError("expression.ends", Current.Column, sign)
                : new RuleTextError("expression.expected", Current.Column, sign, Current.Text);
        }

        at++;
    }

    private RuleTextError Unexpected() => Current.Kind == TokenKind.End
        ? new RuleTextError("expression.ends-early", Current.Column)
        : new RuleTextError("expression.unexpected", Current.Column, Current.Text + Current.Unit);
}
