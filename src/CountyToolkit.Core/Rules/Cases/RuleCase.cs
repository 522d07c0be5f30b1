using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>A worked case of a rule: facts, a date, and what the document says must come out.</summary>
public sealed record RuleCase
{
    /// <summary>Its name, a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Rule id.</summary>
    public required string Rule { get; init; }

    /// <summary>File and position, such as <c>size-class.cases.csv:12</c>.</summary>
    public required string Place { get; init; }

    /// <summary>The date judged under.</summary>
    public required DateOnly Date { get; init; }

    /// <summary><c>recognise</c> or <c>review</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Programme whose steps the money goes through; null for a case of the rule alone.</summary>
    public string? Programme { get; init; }

    /// <summary>Policy year; null = year of the date.</summary>
    public int? Year { get; init; }

    /// <summary>Facts of one subject, or an array: the group.</summary>
    public required JsonNode Facts { get; init; }

    /// <summary>What the facts are made from; of a group one a member.</summary>
    public IReadOnlyList<CaseStart> Bases { get; init; } = [];

    /// <summary>Figures pinned: a value, or the whole list of entries, by key; empty when none.</summary>
    public required JsonObject Figures { get; init; }

    /// <summary>Readings pinned: the choice by key; empty when none.</summary>
    public required JsonObject Readings { get; init; }

    /// <summary>What is expected, partial; for a group an array in the order of its members.</summary>
    public required JsonNode Expect { get; init; }
}
