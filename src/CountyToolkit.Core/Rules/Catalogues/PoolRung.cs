namespace CountyToolkit.Rules.Catalogues;

/// <summary>A pool or title (培育库、称号) of <c>pools.json</c>, in rung order there.</summary>
public sealed record PoolRung
{
    /// <summary>Code, such as <c>srdi-sme</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese label.</summary>
    public required string Label { get; init; }

    /// <summary>Level that confers it, a code of <c>codes.json</c>; null when it has none.</summary>
    public string? Level { get; init; }

    /// <summary>Years a title is valid; null when the document does not say.</summary>
    public int? ValidYears { get; init; }

    /// <summary>Which rule decides, by purpose and date.</summary>
    public IReadOnlyList<PoolCheck> Checks { get; init; } = [];

    /// <summary>The rule (<c>policy/rule</c>) for a purpose on a day; null when none is named.</summary>
    public string? RuleFor(string purpose, DateOnly on) => Checks.FirstOrDefault(c =>
        c.Purpose == purpose && (c.From is null || c.From <= on) && (c.Until is null || on <= c.Until))?.Rule;
}
