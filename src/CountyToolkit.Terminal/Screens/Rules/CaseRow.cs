using CountyToolkit.Rules.Cases;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>A worked case in the list, run or not yet.</summary>
/// <param name="Case">The case.</param>
/// <param name="Result">How it came out; null = not run since the rules changed.</param>
internal sealed record CaseRow(RuleCase Case, CaseResult? Result)
{
    /// <summary>Code of its state: <c>not-run</c>, <c>holds</c>, <c>differs</c>.</summary>
    public string State => Result is null ? "not-run" : Result.Holds ? "holds" : "differs";

    /// <summary>Whether it is the same case of a list run again.</summary>
    public bool Equals(CaseRow? other) => other is not null && Case.Place == other.Case.Place;

    /// <inheritdoc/>
    public override int GetHashCode() => Case.Place.GetHashCode(StringComparison.Ordinal);
}
