namespace CountyToolkit.Enterprises;

/// <summary>What is known of an enterprise when it enters the register.</summary>
public sealed record NewEnterprise
{
    /// <summary>Name as on its licence.</summary>
    public required string Name { get; init; }

    /// <summary>统一社会信用代码; null = 待补码.</summary>
    public CreditCode? Code { get; init; }

    /// <summary>Attributes as written (region, town, industry, own_brand …); blank ones are left out.</summary>
    public IReadOnlyDictionary<string, string?> Attributes { get; init; } = new Dictionary<string, string?>();

    /// <summary>Day from which the attributes hold; null = since ever. Name and code hold since ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Where it came from.</summary>
    public Origin Origin { get; init; } = Origin.Hand;
}
