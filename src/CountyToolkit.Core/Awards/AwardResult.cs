using System.Text.Json.Nodes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards;

/// <summary>What one enterprise is granted, and how it came about.</summary>
internal sealed record AwardResult
{
    /// <summary>Code of the enterprise.</summary>
    public required string Code { get; init; }

    /// <summary>The verdict's outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The lines after the steps.</summary>
    public required IReadOnlyList<GrantedLine> Lines { get; init; }

    /// <summary>The steps that bit.</summary>
    public required IReadOnlyList<StepTrace> Steps { get; init; }

    /// <summary>In 元; 0 when unmet or not applicable; null while open, failed, or while a figure or the ledger is missing.</summary>
    public required Exact? Granted { get; init; }

    /// <summary>Money by year of payment; none when nothing is granted.</summary>
    public required IReadOnlyList<Instalment> Instalments { get; init; }

    /// <summary>What each level of government bears; none when the programme does not split.</summary>
    public required IReadOnlyList<(string Level, Exact Amount)> Shares { get; init; }

    /// <summary>Blanks that keep the steps from computing, beside those of the verdict.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>The answer of <c>awards eval</c>: amounts in 元 with two decimals, the verdict rendered by the caller.</summary>
    public JsonObject Answer(JsonNode verdict) => new JsonObject { ["verdict"] = verdict }.With(Body(Yuan.Shown));

    /// <summary>The part of the stored result that the steps made; amounts exact.</summary>
    public JsonObject Stored() => Body(Yuan.Exactly);

    private JsonObject Body(Func<Exact, string> text)
    {
        JsonObject json = new()
        {
            ["lines"] = new JsonArray([.. Lines.Select(l => l.ToJson(text))]),
            ["steps"] = new JsonArray([.. Steps.Select(s => s.ToJson(text))]),
            ["granted"] = Granted is { } granted ? text(granted) : null,
            ["instalments"] = new JsonArray([.. Instalments.Select(i => i.ToJson(text))]),
        };
        if (Shares.Count > 0)
        {
            json["shares"] = new JsonArray([.. Shares.Select(s => new JsonObject { ["level"] = s.Level, ["amount"] = text(s.Amount) })]);
        }

        if (Missing.Count > 0)
        {
            json["missing"] = new JsonArray([.. Missing.Select(m => m.ToJson())]);
        }

        return json;
    }
}
