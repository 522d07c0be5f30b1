using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Worker;

/// <summary>One evaluation asked of a worker.</summary>
public sealed record EvalRequest
{
    /// <summary>SHA-256 of a loaded bundle.</summary>
    public required string Bundle { get; init; }

    /// <summary><c>POLICY/RULE</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The date judged under.</summary>
    public required DateOnly Date { get; init; }

    /// <summary><c>recognise</c> or <c>review</c>.</summary>
    public string Purpose { get; init; } = "recognise";

    /// <summary>Year of the programme; null = year of the date.</summary>
    public int? PolicyYear { get; init; }

    /// <summary>The year a plain indicator means; null = the year before the date's.</summary>
    public int? DataYear { get; init; }

    /// <summary>The day criteria, vetoes, titles and figures are seen on; null = the date.</summary>
    public DateOnly? CheckOn { get; init; }

    /// <summary>Facts of one subject, or an array: the group of a group rule.</summary>
    public required JsonNode Facts { get; init; }

    /// <summary>Figures in place of the document's own; only cases and their bite use it. Null = none.</summary>
    public JsonObject? Figures { get; init; }

    /// <summary>Choices in place of the document's own readings, by key; only cases use it. Null = none.</summary>
    public JsonObject? Readings { get; init; }

    /// <summary>Whether the answer says, as <c>ways</c>, how its items combine. Such an answer is for people, never to be hashed.</summary>
    public bool Ways { get; init; }

    internal JsonObject ToJson(int id) => new()
    {
        ["op"] = "eval",
        ["id"] = id,
        ["bundle"] = Bundle,
        ["rule"] = Rule,
        ["date"] = IsoDate.Text(Date),
        ["purpose"] = Purpose,
        ["policyYear"] = PolicyYear ?? Date.Year,
        ["dataYear"] = DataYear ?? Date.Year - 1,
        ["checkOn"] = IsoDate.Text(CheckOn ?? Date),
        ["figures"] = Figures?.DeepClone(),
        ["readings"] = Readings?.DeepClone(),
        ["ways"] = Ways,
        ["facts"] = Facts.DeepClone(),
    };
}
