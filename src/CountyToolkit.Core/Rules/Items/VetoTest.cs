namespace CountyToolkit.Rules.Items;

/// <summary>What <c>c.veto</c> asks about. Kinds or lists must be given.</summary>
public sealed record VetoTest
{
    /// <summary>Incident kinds; null = incidents are not asked about.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>The mildest grade that counts (a floor); null = every incident, a bare violation too.</summary>
    public string? Grade { get; init; }

    /// <summary>Lists; null = lists are not asked about.</summary>
    public IReadOnlyList<string>? Lists { get; init; }

    /// <summary>Whose list entries count (enterprise, legal-representative, main-person); null = anybody's.</summary>
    public IReadOnlyList<string>? Who { get; init; }

    /// <summary>Incidents on these days count, and list entries that overlap them; null = every incident up to the day, and list entries that hold on it.</summary>
    public DateWindow? Window { get; init; }
}
