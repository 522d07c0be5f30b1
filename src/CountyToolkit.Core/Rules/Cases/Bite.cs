using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Proof that cases bite: every number of every figure is moved by one in its last written digit, up and down; in at
/// least one direction a case must break that does not pin the figure. Numbers the office has yet to fill in are exempt.
/// </summary>
public sealed class Bite
{
    private readonly CaseRun run;
    private readonly IReadOnlyList<CaseResult> cases;

    /// <param name="run">Runs the cases.</param>
    /// <param name="cases">How every case of the bundle came out unmoved; only those that hold can bite.</param>
    public Bite(CaseRun run, IReadOnlyList<CaseResult> cases)
    {
        this.run = run;
        this.cases = [.. cases.Where(c => c.Holds)];
    }

    /// <summary>Every number of a bundle's figures.</summary>
    public static IReadOnlyList<BiteSpot> Spots(Bundle bundle) => BiteSpot.Of(bundle);

    /// <summary>Whether some case breaks when the number is moved.</summary>
    public bool Bites(BiteSpot spot)
    {
        // Cases whose verdict rests on the figure are tried first: they are the ones that can break.
        CaseResult[] order = [.. cases.Where(c => !c.Case.Figures.ContainsKey(spot.Key)).OrderByDescending(c => c.FiguresSeen.Contains(spot.Key)).ThenByDescending(c => Near(c, spot))];
        return new[] { 1, -1 }.Select(spot.Moved).OfType<JsonNode>()
            .Any(moved => order.Any(c => !run.Run(c.Case, KeyValuePair.Create(spot.Key, moved)).Holds));
    }

    /// <summary>A case written at this very number says so somewhere in its facts.</summary>
    private static bool Near(CaseResult result, BiteSpot spot) =>
        result.Case.Name.Contains(spot.Number, StringComparison.Ordinal) && result.Case.Name.Contains(spot.Row, StringComparison.Ordinal);
}
