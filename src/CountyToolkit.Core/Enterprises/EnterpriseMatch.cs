namespace CountyToolkit.Enterprises;

/// <summary>What a name or code on paper was found to be.</summary>
/// <param name="Kind">How it was found.</param>
/// <param name="Ids">The enterprise; several when ambiguous, none when not found.</param>
public sealed record EnterpriseMatch(MatchKind Kind, IReadOnlyList<long> Ids)
{
    /// <summary>Not in the register.</summary>
    public static EnterpriseMatch Nothing { get; } = new(MatchKind.None, []);

    /// <summary>The one enterprise; null when there is none or more than one.</summary>
    public long? Id => Ids.Count == 1 ? Ids[0] : null;
}
