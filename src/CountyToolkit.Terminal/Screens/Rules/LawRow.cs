using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>A line of the list: a document, or one of its rules beneath it.</summary>
/// <param name="Law">The document.</param>
/// <param name="Rule">The rule; null = the document's own line.</param>
internal sealed record LawRow(Law Law, string? Rule)
{
    /// <summary>Head of the rule; null on the document's own line.</summary>
    public RuleHead? Head { get; } = Rule is null ? null : Law.Bundle.Head(Rule);

    /// <summary>Id as the command line takes it.</summary>
    public string Id => Rule is null ? Law.Id : Law.Id + "/" + Rule;

    /// <summary>Rules it stands for.</summary>
    public IEnumerable<string> Rules => Rule is null ? Law.Bundle.Rules : [Rule];

    /// <summary>Whether it is the same line of a list read again.</summary>
    public bool Equals(LawRow? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
