namespace CountyToolkit.Rules.Facts;

/// <summary>The thing applied for (申领事项): a premium, a fee, a contract, a building taken into use.</summary>
public sealed record ClaimFact
{
    /// <summary>Kind, a code of <c>claimKinds</c> where the catalogue has that list.</summary>
    public string? Kind { get; init; }

    /// <summary>Own id of the claim, so that lines can be told apart.</summary>
    public string? Id { get; init; }

    /// <summary>Day the claim arose.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Day of taking into use.</summary>
    public DateOnly? InUseOn { get; init; }

    /// <summary>Values by indicator code, in the catalogue's unit; a blank is not here.</summary>
    public IReadOnlyDictionary<string, Exact> Values { get; init; } = new Dictionary<string, Exact>();

    /// <summary>Attributes by code; a flag is <c>true</c> or <c>false</c>; a blank is not here.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}
