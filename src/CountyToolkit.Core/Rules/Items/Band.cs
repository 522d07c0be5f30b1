using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Items;

/// <summary>
/// <c>c.band</c> 分档: the first row that holds gives the points. While the value is open the points span from the
/// lowest row to the highest.
/// </summary>
public static class Band
{
    /// <summary>Bands over an expression; a compound growth is compared with each row by powers.</summary>
    /// <exception cref="RuleTextError">The figure has no bands of numbers, or its unit does not fit.</exception>
    public static ItemAnswer OfExpression(Expression expression, Figure figure, EvaluationContext context)
    {
        IReadOnlyList<BandRow> rows = Rows(figure, attribute: false);
        Comparison.Check(expression, ">=", figure.Unit);
        ExpressionAnswer answer = expression.Evaluate(context.View);
        Exact factor = Unit.Parse(figure.Unit).Factor;
        BandRow? row = answer.Value is { } value
            ? rows.First(r => r.Bounds.All(b => Comparison.Holds(Comparison.Order(value, answer.Root, b.Value * factor), b.Key))) : null;
        Outcome open = answer.State == ExpressionState.Missing ? Outcome.Missing : Outcome.Manual;
        return Given(rows, row, open, figure) with
        {
            Exact = answer.Value is { } plain ? (answer.Root == 1 ? plain / factor : plain) : null,
            Root = answer.Root,
            Inputs = answer.Operands,
            Missing = answer.Missing,
            Why = answer.Why,
        };
    }

    /// <summary>Bands over an attribute.</summary>
    /// <exception cref="RuleTextError">The figure has no bands of codes, or a code the attribute does not know.</exception>
    public static ItemAnswer OfAttribute(string attribute, Figure figure, EvaluationContext context)
    {
        AttributeEntry entry = ItemCodes.Attribute(attribute, context.Catalogue);
        IReadOnlyList<BandRow> rows = Rows(figure, attribute: true);
        foreach (string code in entry.Kind == "choice" ? rows.SelectMany(r => r.Is ?? []) : [])
        {
            ItemCodes.Choice(entry, code);
        }

        JsonObject asked = new() { ["attribute"] = entry.Code };
        if (context.View.Attribute(entry.Code) is not { } value)
        {
            return Given(rows, null, Outcome.Missing, figure) with { Asked = asked, Missing = [new MissingFact("attribute", entry.Code)] };
        }

        BandRow row = rows.First(r => r.Is is null || r.Is.Contains(value, StringComparer.Ordinal));
        return Given(rows, row, Outcome.Met, figure) with { Asked = asked, Found = [value] };
    }

    private static IReadOnlyList<BandRow> Rows(Figure figure, bool attribute)
    {
        if (figure.Bands is not { Count: > 0 } rows)
        {
            throw new RuleTextError("item.no-bands", 0, figure.Key);
        }

        return rows.All(r => attribute ? r.Bounds.Count == 0 : r.Is is null) ? rows : throw new RuleTextError("item.other-bands", 0, figure.Key);
    }

    private static ItemAnswer Given(IReadOnlyList<BandRow> rows, BandRow? row, Outcome open, Figure figure)
    {
        Exact[] points = [.. rows.Select(r => r.Points).OfType<Exact>()];
        bool scores = points.Length == rows.Count;
        Exact least = points.DefaultIfEmpty(Exact.Zero).Min(), most = points.DefaultIfEmpty(Exact.Zero).Max();
        return new ItemAnswer
        {
            Outcome = row is null ? open : Outcome.Met,
            Bound = new Bound(null, figure.Unit, figure.Key, row?.Clause ?? figure.Clause),
            Points = !scores ? null : row?.Points is { } settled ? PointsRange.Of(settled) : new PointsRange(least, most),
            Max = scores ? most : null,
            Given = row?.Grade ?? row?.Rate?.ToString(),
        };
    }
}
