namespace CountyToolkit.Ledger;

/// <summary>A ledger entry with its events up to a day, and what they come to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Events">Its events, oldest first.</param>
public sealed record LedgerLine(LedgerEntry Entry, IReadOnlyList<LedgerEvent> Events)
{
    /// <summary>兑付 less 追回, in 分.</summary>
    public long PaidFen => Sum("paid") - Sum("recovered");

    /// <summary>追回, in 分.</summary>
    public long RecoveredFen => Sum("recovered");

    /// <summary>recovered once all that was paid has come back; else the state of the last event that was no recovery.</summary>
    public string State =>
        RecoveredFen > 0 && PaidFen <= 0 ? "recovered" : Events.LastOrDefault(e => e.State != "recovered")?.State ?? "decided";

    /// <summary>The line as it stood on a day; null when nothing had been decided by then.</summary>
    public LedgerLine? On(DateOnly day)
    {
        List<LedgerEvent> seen = [.. Events.Where(e => e.OnDate <= day)];
        return seen.Count == 0 && Events.Count > 0 ? null : this with { Events = seen };
    }

    private long Sum(string state) => Events.Where(e => e.State == state).Sum(e => e.AmountFen);
}
