using CountyToolkit.Audit;

namespace CountyToolkit.Enterprises;

/// <summary>One row of an enterprise's dated history: a name, a code or an attribute that holds from a day on.</summary>
public sealed record DatedValue : TracedRow
{
    /// <summary>The enterprise.</summary>
    public long EnterpriseId { get; init; }

    /// <summary><c>name</c>, <c>code</c>, or the attribute.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The value; null = blank again from that day on.</summary>
    public string? Value { get; init; }

    /// <summary>First day it holds; null = since ever.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>The row of a history (oldest first) that holds on a day; null when none does yet.</summary>
    public static DatedValue? On(IEnumerable<DatedValue> history, DateOnly day) =>
        history.LastOrDefault(v => v.FromOn is null || v.FromOn <= day);
}
