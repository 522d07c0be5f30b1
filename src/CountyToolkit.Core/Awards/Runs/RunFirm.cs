using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Runs;

/// <summary>What a run says of one enterprise, in one line.</summary>
public sealed record RunFirm
{
    /// <summary>统一社会信用代码; null = 待补码, and then left out.</summary>
    public required string? Code { get; init; }

    /// <summary>Name on the day.</summary>
    public required string Name { get; init; }

    /// <summary>The verdict's outcome; null = left out, see <see cref="Why"/>.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Why it was left out, as in <see cref="Exclusion"/>; null = it was not.</summary>
    public string? Why { get; init; }

    /// <summary>For one left out by hand, the person's words; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>What the steps grant, in 元; null = not to be computed, or left out.</summary>
    public Exact? Computed { get; init; }

    /// <summary>Hand lines beside it, in the order they were made.</summary>
    public IReadOnlyList<HandLine> Hands { get; init; } = [];

    /// <summary>What is granted with the hand lines, in 元; null as <see cref="Computed"/>.</summary>
    public Exact? Granted { get; init; }

    /// <summary>Of that, what is due in the first year anything is, in 元; null as <see cref="Computed"/>.</summary>
    public Exact? First { get; init; }

    /// <summary>Whether a person holds the money back.</summary>
    public bool Held { get; init; }

    /// <summary>Met, but with something missing that the amount needs.</summary>
    public bool IsOpen => Outcome == Rules.Outcome.Met && Computed is null;
}
