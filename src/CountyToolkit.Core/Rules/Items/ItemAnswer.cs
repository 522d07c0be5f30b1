using System.Text.Json.Nodes;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Items;

/// <summary>
/// What one item came to, as plain data: codes, numbers and parameters, no sentence. It is what is hashed; what a
/// person reads is rendered from it by <see cref="ItemShown"/>.
/// </summary>
public sealed record ItemAnswer
{
    /// <summary>The outcome; a points item is met when its points are settled, 0 too.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The left side in the unit of the bound; a compound growth as plain ratio. Null when there is none.</summary>
    public Exact? Exact { get; init; }

    /// <summary>For a compound growth over n years its n; else 1.</summary>
    public int Root { get; init; } = 1;

    /// <summary>Operator of the comparison.</summary>
    public string? Op { get; init; }

    /// <summary>Bound; its value is null when the figure is blank.</summary>
    public Bound? Bound { get; init; }

    /// <summary>Values read.</summary>
    public IReadOnlyList<Operand> Inputs { get; init; } = [];

    /// <summary>Blanks; only where the outcome is missing or the points are open.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>Points, the least possible; null when this is no points item.</summary>
    public PointsRange? Points { get; init; }

    /// <summary>The most points the item can give at all.</summary>
    public Exact? Max { get; init; }

    /// <summary>Grade or rate a band has given, as text; null when it gives points.</summary>
    public string? Given { get; init; }

    /// <summary>What was asked, by code: kinds, levels, pool, window.</summary>
    public JsonObject? Asked { get; init; }

    /// <summary>What was found that decided it: credentials, title events, incidents, list entries, a field's value.</summary>
    public JsonArray? Found { get; init; }

    /// <summary>The calendar-year reading of 近n年 and its outcome, only where it differs.</summary>
    public OtherReading? Other { get; init; }

    /// <summary>Code of the reason an item is manual: <c>division-by-zero, growth-base, cagr-negative, guide, judge, reading</c>.</summary>
    public string? Why { get; init; }

    /// <summary>The judgement that settled it; null when none did.</summary>
    public Facts.JudgementFact? Judged { get; init; }

    /// <summary>How much is missing or too much, in the unit of the bound; null unless unmet or left manual by a guide.</summary>
    public Exact? Short { get; init; }

    /// <summary>An answer with an outcome only.</summary>
    public static ItemAnswer Of(Outcome outcome) => new() { Outcome = outcome };

    /// <summary>An item kept open by blanks.</summary>
    public static ItemAnswer Blank(params MissingFact[] missing) => new() { Outcome = Outcome.Missing, Missing = missing };

    /// <summary>The hashed form: exact values, no sentence; <see cref="Short"/> is not in it, since it follows from the rest.</summary>
    public JsonObject ToJson() => ItemJson.Of(this);
}
