using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Rules.Engine;

/// <summary>A bundle in the child, every rule parsed once.</summary>
internal sealed class LoadedBundle
{
    private readonly Dictionary<string, Expression> expressions = new(StringComparer.Ordinal);

    private (string Asked, PolicyDocument Policy)? changed;

    /// <summary>SHA-256 of its manifest.</summary>
    public required string Hash { get; init; }

    public required PolicyDocument Policy { get; init; }

    /// <summary>The document's <c>policy.json</c>, for figures put in its place by a case.</summary>
    public required string PolicyJson { get; init; }

    public required Catalogue Catalogue { get; init; }

    public required ParsedScript Prelude { get; init; }

    /// <summary>The meaning of the words it was written for.</summary>
    public required EngineId Engine { get; init; }

    /// <summary>Rules by id.</summary>
    public required IReadOnlyDictionary<string, ParsedScript> Rules { get; init; }

    /// <summary>Bundles it refers to, by policy id.</summary>
    public required IReadOnlyDictionary<string, LoadedBundle> Others { get; init; }

    /// <summary>An expression, read once.</summary>
    public Expression Expression(string text) =>
        expressions.TryGetValue(text, out Expression? known) ? known : expressions[text] = Expressions.Expression.Parse(text, Catalogue);

    /// <summary>Every document that can be reached from here.</summary>
    public IEnumerable<string> Policies => Others.Values.SelectMany(o => o.Policies).Prepend(Policy.Id).Distinct(StringComparer.Ordinal);

    /// <summary>The bundle of a document, here or among those referred to; null when it cannot be reached.</summary>
    public LoadedBundle? Find(string policy) => policy == Policy.Id ? this
        : Others.Values.Select(o => o.Find(policy)).FirstOrDefault(found => found is not null);

    /// <summary>The document, with the figures a request puts in place of its own.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="own">Whether this is the bundle asked for: a case changes its figures and nobody else's.</param>
    public PolicyDocument PolicyFor(RuleRequest request, bool own)
    {
        if (!own || (request.Figures is null && request.Readings is null))
        {
            return Policy;
        }

        string asked = CanonicalJson.Text(new JsonObject { ["f"] = request.Figures?.DeepClone(), ["r"] = request.Readings?.DeepClone() });
        return changed is { } last && last.Asked == asked ? last.Policy : (changed = (asked, Changed(request))).Value.Policy;
    }

    private PolicyDocument Changed(RuleRequest request)
    {
        JsonObject json = StrictJson.ReadObject(PolicyJson, Policy.Id + "/policy.json");
        PolicyOverride.Pin(json, request.Figures, request.Readings);
        return PolicyDocument.Read(Policy.Id, json.ToJsonString());
    }
}
