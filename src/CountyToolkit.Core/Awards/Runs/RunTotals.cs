using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Runs;

/// <summary>How many of a run came to what, and the money.</summary>
public sealed class RunTotals
{
    private readonly int[] outcomes = new int[Enum.GetValues<Outcome>().Length];

    /// <summary>Enterprises judged.</summary>
    public int Enterprises => outcomes.Sum();

    /// <summary>Enterprises left out.</summary>
    public int Excluded { get; set; }

    /// <summary>Enterprises granted something.</summary>
    public int Paid { get; private set; }

    /// <summary>Met, but with a figure or the ledger missing: nothing can be computed.</summary>
    public int Open { get; private set; }

    /// <summary>What the steps grant, in 元.</summary>
    public Exact Granted { get; private set; }

    /// <summary>What hand lines take away, in 元.</summary>
    public Exact Reduced { get; set; }

    /// <summary>What hand lines add, in 元.</summary>
    public Exact Supplemented { get; set; }

    /// <summary>What is to be decided: granted less reduced, with what is supplemented.</summary>
    public Exact Total => Granted - Reduced + Supplemented;

    /// <summary>How many had this outcome.</summary>
    public int Of(Outcome outcome) => outcomes[(int)outcome];

    /// <summary>Counts one enterprise; <paramref name="granted"/> null = open.</summary>
    public void Count(Outcome outcome, Exact? granted)
    {
        outcomes[(int)outcome]++;
        Granted += granted ?? Exact.Zero;
        Paid += granted is { Sign: > 0 } ? 1 : 0;
        Open += outcome is Outcome.Met && granted is null ? 1 : 0;
    }

    /// <summary>Totals as stored, to be given other hand lines.</summary>
    internal static RunTotals Read(JsonObject json)
    {
        RunTotals totals = new()
        {
            Excluded = Number(json, "excluded"),
            Paid = Number(json, "paid"),
            Open = Number(json, "open"),
            Granted = StrictJson.Number(json["granted"]) ?? Exact.Zero,
        };
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            totals.outcomes[(int)outcome] = Number(json, outcome == Outcome.NotApplicable ? "notApplicable" : outcome.Text());
        }

        return totals;
    }

    private static int Number(JsonObject json, string name) => StrictJson.Whole(json[name]) ?? 0;

    /// <summary>The form of <c>awards show</c> and of the run document.</summary>
    public JsonObject ToJson() => new()
    {
        ["enterprises"] = Enterprises,
        ["met"] = Of(Outcome.Met),
        ["unmet"] = Of(Outcome.Unmet),
        ["missing"] = Of(Outcome.Missing),
        ["manual"] = Of(Outcome.Manual),
        ["notApplicable"] = Of(Outcome.NotApplicable),
        ["failed"] = Of(Outcome.Failed),
        ["open"] = Open,
        ["excluded"] = Excluded,
        ["paid"] = Paid,
        ["granted"] = Yuan.Exactly(Granted),
        ["reduced"] = Yuan.Exactly(Reduced),
        ["supplemented"] = Yuan.Exactly(Supplemented),
        ["total"] = Yuan.Exactly(Total),
    };
}
