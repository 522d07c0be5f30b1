namespace CountyToolkit.Enterprises;

/// <summary>An enterprise as the register knew it on one day: the name, code and attributes dated on or before that day.</summary>
public sealed record Enterprise
{
    /// <summary>Own row id; stays when name and code change.</summary>
    public required long Id { get; init; }

    /// <summary>统一社会信用代码; null = 待补码: may stand in a pool, never in a run.</summary>
    public string? Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Attributes by code; a blank one is not here.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Day it was closed or merged; null = it is there.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The enterprise it was merged into; null = not merged.</summary>
    public long? SuccessorId { get; init; }

    /// <summary>An attribute; null = blank.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}
