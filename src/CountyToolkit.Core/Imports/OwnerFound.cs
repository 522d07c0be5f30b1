namespace CountyToolkit.Imports;

/// <summary>What the register says of a code or name in a row.</summary>
/// <param name="Ids">The firms that bear it; one when it is certain.</param>
/// <param name="ByOldName">It is a name the firm bore earlier.</param>
public readonly record struct OwnerFound(IReadOnlyList<long> Ids, bool ByOldName)
{
    /// <summary>Not in the register.</summary>
    public static OwnerFound None { get; } = new([], false);
}
