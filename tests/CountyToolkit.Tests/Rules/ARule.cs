using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Facts;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Rules.Items;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Rules;

/// <summary>A rule at work on 30 June 2024 with the shipped catalogues, unless a test says otherwise.</summary>
internal static class ARule
{
    public const string Name = "county-awards/recognition-award";

    public static Catalogue Catalogue { get; } = Catalogue.Read(
        Repository.Read("scripts/indicators.json"), Repository.Read("scripts/pools.json"), Repository.Read("scripts/codes.json"));

    public static SubjectFacts Facts(string json)
    {
        SubjectFacts facts = SubjectFacts.Parse(JsonNode.Parse(json), Catalogue, "facts", out IReadOnlyList<OfficeError> errors);
        Assert.Empty(errors.Select(e => e.Sentence(Language.English)));
        return facts;
    }

    public static FactsView View(string facts, string date = "2024-06-30", int? dataYear = null, bool claimFirst = false)
    {
        DateOnly day = IsoDate.Parse(date);
        return new FactsView(Facts(facts), Catalogue, day, dataYear ?? day.Year - 1, claimFirst);
    }

    public static EvaluationContext Context(string facts, string date = "2024-06-30", string? policy = null)
    {
        FactsView view = View(facts, date);
        return new EvaluationContext
        {
            View = view,
            Policy = PolicyDocument.Read("invented", policy ?? """{ "number": "虚构〔2024〕1号", "title": "虚构" }"""),
            Rule = Name,
            Date = view.Date,
            Purpose = "recognise",
            PolicyYear = view.Date.Year,
        };
    }

    public static Expression Expression(string text) => CountyToolkit.Rules.Expressions.Expression.Parse(text, Catalogue);

    public static ExpressionAnswer Evaluate(string text, string values, string date = "2024-06-30") =>
        Expression(text).Evaluate(View($$"""{ "values": {{values}} }""", date));

    public static Bound Bound(string value, string? unit) => new(Exact.Parse(value), unit, "bound", "一");

    public static Figure Figure(string json)
    {
        List<OfficeError> errors = [];
        PolicyFigures figures = PolicyFigures.Read((JsonObject)JsonNode.Parse($$"""{ "key": [{{json}}] }""")!, "policy.json", errors);
        Assert.Empty(errors.Select(e => e.Sentence(Language.English)));
        return figures.At("key", new DateOnly(2024, 6, 30))!;
    }
}
