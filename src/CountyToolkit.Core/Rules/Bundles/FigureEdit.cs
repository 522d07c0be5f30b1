namespace CountyToolkit.Rules.Bundles;

/// <summary>What an office wants a figure to be.</summary>
/// <param name="Path">Which number, as <see cref="Figures.FigureValue.Path"/>.</param>
/// <param name="Value">The number, with or without a unit: <c>300000</c>, <c>30万元</c>, <c>5%</c>; null = as before.</param>
/// <param name="From">First day; null = the entry that holds today is corrected.</param>
public sealed record FigureEdit(string Path, string? Value, DateOnly? From)
{
    /// <summary>Last day; null = as before, or open for a new entry.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Clause it rests on; null = as before.</summary>
    public string? Clause { get; init; }

    /// <summary><c>seen</c>, <c>secondary</c> or <c>memory</c>; null = as before.</summary>
    public string? Certainty { get; init; }

    /// <summary>What a figure that is not there yet is to be called; null where it is there.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is to be taken out: the entry of <see cref="From"/>, a row of a table, or the office's whole figure.</summary>
    public bool Remove { get; init; }
}
