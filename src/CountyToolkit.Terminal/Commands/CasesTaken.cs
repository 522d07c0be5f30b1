using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A table of cases taken into the office's folder, and how its cases came out; told alike by command and screen.</summary>
/// <param name="Taken">What the table brought.</param>
/// <param name="Told">Words for its cases.</param>
/// <param name="Path">The file written; null when it brought nothing new.</param>
/// <param name="Results">Its cases, run.</param>
internal sealed record CasesTaken(TakeCases Taken, CaseTold Told, string? Path, IReadOnlyList<CaseResult> Results)
{
    /// <summary>Names of cases that went because the table is all there is.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>Whether the table stands for the office's own cases only, those shipped staying as they are.</summary>
    public bool ShippedStay { get; init; }

    /// <summary>Cases that came out otherwise than expected.</summary>
    public IEnumerable<CaseResult> Differing => Results.Where(r => !r.Holds);

    /// <summary>Runs the cases of a table, then writes it.</summary>
    /// <exception cref="OfficeError">Everything wrong with it; nothing is written then.</exception>
    /// <param name="taken">The table, checked cell by cell.</param>
    /// <param name="bundle">The document.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="ownRoot">The office's own <c>scripts</c> folder.</param>
    /// <param name="worker">Runs the cases.</param>
    /// <param name="progress">Told after each case how many are done, and of how many.</param>
    /// <param name="cancel">Stops between cases; nothing is written then.</param>
    public static CasesTaken Of(TakeCases taken, Bundle bundle, string rule, string ownRoot, RuleWorker worker, Action<int, int> progress, CancellationToken cancel)
    {
        IReadOnlyList<CaseResult> results = taken.Mine(BundleProof.Cases(taken.With, rule, worker, progress, cancel));
        taken.Demand(results);
        return new CasesTaken(taken, new CaseTold(bundle), taken.Write(ownRoot), results);
    }

    /// <summary>As sentences.</summary>
    public IEnumerable<string> Lines(Language language)
    {
        string Say(string key, params string[] args) => Messages.Text(language, key, args);
        yield return Path is null
            ? Say("cases.nothing-new", $"{Taken.Same}")
            : Say("cases.taken", $"{Taken.Changes.Count(c => c.IsNew)}", $"{Taken.Changes.Count(c => !c.IsNew)}", $"{Taken.Same}", Path);
        if (Dropped.Count > 0)
        {
            yield return Say("cases.dropped", $"{Dropped.Count}");
        }

        if (ShippedStay)
        {
            yield return Say("cases.shipped-stay");
        }

        foreach (CaseChange change in Taken.Changes.Where(c => !c.IsNew))
        {
            yield return Say("cases.changed", change.Name);
            foreach (CellChange cell in change.Cells)
            {
                yield return "  " + Say("cases.cell-changed", cell.Head, Shown(cell.Before), Shown(cell.After));
            }
        }

        foreach (CaseResult result in Differing)
        {
            yield return Say("rules.case-failed", result.Case.Place, result.Case.Name);
            foreach (CaseDifference difference in result.Differences)
            {
                yield return "  " + Say("rules.case-differs", Told.Head(difference.Path), Told.Said(difference.Path, difference.Expected), Told.Said(difference.Path, difference.Actual));
            }
        }

        yield return Say("rules.tested", $"{Results.Count}", $"{Differing.Count()}");
        if (Differing.Any())
        {
            yield return Say("cases.differ-advice");
        }
    }

    /// <summary>As a document.</summary>
    public JsonObject Json() => new()
    {
        ["file"] = Path,
        ["added"] = new JsonArray([.. Taken.Changes.Where(c => c.IsNew).Select(c => JsonValue.Create(c.Name))]),
        ["changed"] = new JsonArray([.. Taken.Changes.Where(c => !c.IsNew).Select(c => new JsonObject
        {
            ["name"] = c.Name,
            ["cells"] = new JsonArray([.. c.Cells.Select(x => new JsonObject { ["head"] = x.Head, ["before"] = x.Before, ["after"] = x.After })]),
        })]),
        ["dropped"] = new JsonArray([.. Dropped.Select(d => JsonValue.Create(d))]),
        ["same"] = Taken.Same,
        ["cases"] = Results.Count,
        ["failed"] = Differing.Count(),
        ["failures"] = new JsonArray([.. Differing.Select(d => RuleTestCommand.Failure(d, Told))]),
    };

    private static string Shown(string cell) => cell.Length == 0 ? "—" : cell.Replace("\n", " / ", StringComparison.Ordinal);
}
