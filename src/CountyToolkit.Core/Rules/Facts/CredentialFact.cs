namespace CountyToolkit.Rules.Facts;

/// <summary>A credential (资质) as the facts give it; a null is a blank.</summary>
public sealed record CredentialFact
{
    /// <summary>Kind, a code of <c>credentialKinds</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Level, a code of <c>levels</c>.</summary>
    public string? Level { get; init; }

    /// <summary>Place among the parties named (科技奖励排名), from 1.</summary>
    public int? Rank { get; init; }

    /// <summary>Day it was given or began.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null = without end.</summary>
    public DateOnly? Until { get; init; }
}
