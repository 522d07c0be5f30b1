using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Engine;

/// <summary>One node of a verdict in the making: an item, a group, or a combination of nodes.</summary>
internal sealed class RuleNode
{
    /// <summary>The word that made it, such as <c>require</c> or <c>all</c>.</summary>
    public required string Word { get; init; }

    /// <summary>Its path in the verdict; null for a combination without a name.</summary>
    public string? Path { get; init; }

    public string? Label { get; init; }

    public Outcome Outcome { get; set; }

    public IReadOnlyList<RuleNode> Children { get; init; } = [];

    /// <summary>What is blank at this very node; that of its children is theirs.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>Fields of the item in the verdict beside id, label, outcome and items.</summary>
    public JsonObject Fields { get; init; } = [];

    /// <summary>The interval of its score; null for a node without points.</summary>
    public PointsRange? Points { get; init; }

    /// <summary>Classes still possible; null for a node that classifies nothing.</summary>
    public IReadOnlyList<string>? Classes { get; init; }
}
