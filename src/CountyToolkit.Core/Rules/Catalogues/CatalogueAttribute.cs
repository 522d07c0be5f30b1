namespace CountyToolkit.Rules.Catalogues;

/// <summary>An attribute (属性) of <c>indicators.json</c>: something a subject has or is, without a period.</summary>
public sealed record CatalogueAttribute
{
    /// <summary>Code, such as <c>own_brand</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese label.</summary>
    public required string Label { get; init; }

    /// <summary><c>flag</c> (true or false), <c>choice</c> (one of <see cref="Choices"/>) or <c>text</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The codes a choice may have; empty for the other kinds.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
