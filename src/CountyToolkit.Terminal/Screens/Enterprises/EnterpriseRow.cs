using CountyToolkit.Enterprises;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One enterprise in the list, with all that a column shows made ready when the list is read.</summary>
/// <param name="Enterprise">As of today.</param>
/// <param name="Keys">What it is found by.</param>
internal sealed record EnterpriseRow(Enterprise Enterprise, EnterpriseKeys Keys)
{
    /// <summary>Row of the register.</summary>
    public long Id => Enterprise.Id;

    /// <summary>The highest title held today, or what became of an enterprise that has ended.</summary>
    public required string Standing { get; init; }

    /// <summary>Pools it stands in today.</summary>
    public required string Pools { get; init; }

    /// <summary>营业收入 of the newest year the file has any of, in the catalogue's unit; null = none filled in.</summary>
    public required Exact? Revenue { get; init; }

    /// <summary>规上 as a word; empty when unknown.</summary>
    public required string AboveScale { get; init; }

    /// <summary>What it is called on a command line: its code, or <c>#row</c>.</summary>
    public string Typed => Enterprise.Code ?? FormattableString.Invariant($"#{Id}");

    /// <inheritdoc/>
    public bool Equals(EnterpriseRow? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
