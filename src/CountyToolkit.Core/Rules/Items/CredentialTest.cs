namespace CountyToolkit.Rules.Items;

/// <summary>What <c>c.credential</c> asks for.</summary>
public sealed record CredentialTest
{
    /// <summary>Kind, a code of <c>credentialKinds</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Levels that will do; null = any.</summary>
    public IReadOnlyList<string>? Levels { get; init; }

    /// <summary>The last place that will do (排名前三 = 3); null = any.</summary>
    public int? Rank { get; init; }

    /// <summary>Given within these days; null = valid on the day itself.</summary>
    public DateWindow? Window { get; init; }
}
