using System.Text.Json.Nodes;

namespace CountyToolkit.Rules;

/// <summary>A span of days, both ends in.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Years">For a 近n年 window its n, so that the calendar-year reading can be shown beside it; else null.</param>
public sealed record DateWindow(DateOnly From, DateOnly Until, int? Years = null)
{
    /// <summary>Whether a day lies within, ends included.</summary>
    public bool Holds(DateOnly day) => From <= day && day <= Until;

    /// <summary>Whether a span (open at the end when <paramref name="until"/> is null) shares a day with this one.</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) => from <= Until && (until is null || until >= From);

    /// <summary>The other reading of 近n年: the n full calendar years before the year of the last day. Null when this is no such window.</summary>
    public DateWindow? CalendarYears() =>
        Years is { } n ? RuleDates.YearsBefore(Until, n) : null;

    /// <summary><c>yyyy-MM-dd/yyyy-MM-dd</c>.</summary>
    public override string ToString() => IsoDate.Text(From) + "/" + IsoDate.Text(Until);

    /// <summary>The form it has in a verdict.</summary>
    public JsonObject ToJson() => new()
    {
        ["from"] = IsoDate.Text(From),
        ["until"] = IsoDate.Text(Until),
    };
}
