namespace CountyToolkit.Rules.Figures;

/// <summary>A figure (奖补标准、指标值) as it stands for a span of days: a number, bands, or a table.</summary>
public sealed record Figure
{
    /// <summary>Key in <c>policy.json</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The number in <see cref="Unit"/>; null for bands and tables, and when the office must fill it in (<see cref="IsBlank"/>).</summary>
    public Exact? Value { get; init; }

    /// <summary>Unit as written; null = a bare number.</summary>
    public string? Unit { get; init; }

    /// <summary>First day; the first entry of a key also holds before it. Null = always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null = until the next entry.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Clause of the document.</summary>
    public string? Clause { get; init; }

    /// <summary>What the office calls it; null = nothing but its key.</summary>
    public string? Label { get; init; }

    /// <summary>How it is known: <c>seen</c>, <c>secondary</c> or <c>memory</c>.</summary>
    public string? Certainty { get; init; }

    /// <summary>Day by which somebody should look at it again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>An office's own value below this is refused.</summary>
    public Exact? AtLeast { get; init; }

    /// <summary>An office's own value above this is refused.</summary>
    public Exact? AtMost { get; init; }

    /// <summary>Bands, first row that holds wins; null when this is no band figure.</summary>
    public IReadOnlyList<BandRow>? Bands { get; init; }

    /// <summary>Table; null when this is none.</summary>
    public FigureTable? Table { get; init; }

    /// <summary>Whether the office has still to fill in the number.</summary>
    public bool IsBlank => Value is null && Bands is null && Table is null;

    /// <summary>This number as a bound.</summary>
    public Bound Bound => new(Value, Unit, Key, Clause);
}
