using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Engine;

/// <summary>What is asked of one evaluation, as it came over the line.</summary>
internal sealed record RuleRequest
{
    public required string Rule { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The day criteria, vetoes, titles and figures are seen on.</summary>
    public required DateOnly CheckOn { get; init; }

    public required string Purpose { get; init; }

    public required int PolicyYear { get; init; }

    public required int DataYear { get; init; }

    /// <summary>One object, or an array for a group.</summary>
    public required JsonNode? Facts { get; init; }

    /// <summary>Figures in place of the document's, for cases and their bite; null for none.</summary>
    public JsonObject? Figures { get; init; }

    /// <summary>Choices in place of the document's readings; null for none.</summary>
    public JsonObject? Readings { get; init; }

    /// <summary>Whether the tree of the rule's nodes is wanted beside the verdict.</summary>
    public bool Ways { get; init; }
}
