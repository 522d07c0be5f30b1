using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>A run as the list a person works through: what needs a hand first, then the money, then the rest.</summary>
public static class ListRun
{
    /// <summary>Everybody in the run and everybody left out of it.</summary>
    /// <param name="db">The file.</param>
    /// <param name="run">Number of the run.</param>
    /// <param name="progress">Gets how many are read, of how many; null for none.</param>
    /// <param name="sha256">Hash of one of its earlier documents; null = the newest.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>blob.missing</c>.</exception>
    public static IReadOnlyList<RunFirm> Run(SqliteConnection db, long run, Action<int, int>? progress = null, string? sha256 = null, CancellationToken cancel = default)
    {
        StoredRun stored = StoredRun.Read(db, run, sha256);
        ILookup<string, HandLine> hands = stored.Document.HandLines.ToLookup(h => h.Code, StringComparer.Ordinal);
        int total = stored.Document.Results.Count();
        List<RunFirm> firms = [.. stored.Document.Excluded.Select(e => new RunFirm { Code = e.Code, Name = e.Name, Why = e.Why, Reason = e.Reason })];
        int done = 0;
        foreach (ResultBlob result in stored.Results())
        {
            cancel.ThrowIfCancellationRequested();
            firms.Add(Firm(result, [.. hands[result.Code]], stored.Run.Year));
            progress?.Invoke(++done, total);
        }

        return [.. firms.OrderBy(Place).ThenByDescending(f => f.Granted ?? Exact.Zero).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }

    /// <summary>One enterprise of the run by its code; null when it is not in it.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>blob.missing</c>.</exception>
    public static RunFirm? One(SqliteConnection db, long run, string code)
    {
        StoredRun stored = StoredRun.Read(db, run);
        return stored.Document.Results.Any(r => r.Key == code)
            ? Firm(stored.Result(code), [.. stored.Document.HandLines.Where(h => h.Code == code)], stored.Run.Year)
            : null;
    }

    private static RunFirm Firm(ResultBlob result, IReadOnlyList<HandLine> hands, int year)
    {
        RunFirm firm = new() { Code = result.Code, Name = result.Name, Outcome = result.Outcome, Hands = hands };
        if (result.Granted is not { } computed)
        {
            return firm;
        }

        LedgerPlan plan = LedgerPlan.Of(result, hands, year);
        LedgerPart[] due = [.. plan.Rows.SelectMany(r => r.Parts).Where(p => p.State == "due" && p.Amount.Sign > 0)];
        Exact first = due.Where(p => p.Year == due.Min(d => d.Year)).Aggregate(Exact.Zero, (sum, p) => sum + p.Amount);
        return firm with { Computed = computed, Granted = plan.Total, First = first, Held = plan.Held };
    }

    private static int Place(RunFirm firm) => firm.Outcome switch
    {
        Outcome.Failed => 0,
        Outcome.Met when firm.IsOpen => 1,
        Outcome.Missing => 2,
        Outcome.Manual => 3,
        null => 4,
        Outcome.Met => 5,
        Outcome.Unmet => 6,
        _ => 7,
    };
}
