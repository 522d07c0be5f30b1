namespace CountyToolkit.Rules.Figures;

/// <summary>A row of bands: what must hold, and what it gives. The last row has no condition.</summary>
public sealed record BandRow
{
    /// <summary>Comparisons that must all hold, operator and number in the unit of the figure.</summary>
    public IReadOnlyList<KeyValuePair<string, Exact>> Bounds { get; init; } = [];

    /// <summary>For an attribute: its values (<c>true</c> and <c>false</c> for a flag); null when the row is about numbers.</summary>
    public IReadOnlyList<string>? Is { get; init; }

    /// <summary>Points it gives; null when it gives something else.</summary>
    public Exact? Points { get; init; }

    /// <summary>Rate it gives, a plain fraction (80 % is 4/5); null when it gives something else.</summary>
    public Exact? Rate { get; init; }

    /// <summary>Grade it gives; null when it gives something else.</summary>
    public string? Grade { get; init; }

    /// <summary>Its own clause, where a later document changed this row alone; null = that of the figure.</summary>
    public string? Clause { get; init; }

    /// <summary>How this row is known, where it differs from the figure; null = as the figure.</summary>
    public string? Certainty { get; init; }
}
