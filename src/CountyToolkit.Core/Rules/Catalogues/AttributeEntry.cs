namespace CountyToolkit.Rules.Catalogues;

/// <summary>An attribute (属性) of <c>indicators.json</c>: something a subject has or is, without a period.</summary>
public sealed record AttributeEntry
{
    /// <summary>Code, such as <c>own_brand</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese label.</summary>
    public required string Label { get; init; }

    /// <summary><c>flag</c> (true or false), <c>choice</c> (one of <see cref="Choices"/>) or <c>text</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The codes a choice may have; empty for the other kinds.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Chinese labels of the choices; a choice without one is its own label.</summary>
    public IReadOnlyDictionary<string, string> ChoiceLabels { get; init; } = new Dictionary<string, string>();
}
