using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Credit;
using CountyToolkit.Imports;
using CountyToolkit.People;
using CountyToolkit.Storage;

namespace CountyToolkit.Pending;

/// <summary>
/// 待办: what the file says is waiting, most pressing kind first. Of approvals and drafts, those that are this operator's affair; of
/// the register and the ledger, all. Nothing is written, and nothing is listed that no row of the file speaks of.
/// </summary>
/// <param name="file">The open file.</param>
/// <param name="clock">The office's clock.</param>
/// <param name="me">Who asks; null = nobody in particular, and everyone's is listed.</param>
public sealed class ListPending(CountyFile file, TimeProvider clock, Operator? me)
{
    private const int DaysAhead = 90;
    private readonly DateOnly today = Instant.Today(clock);
    private readonly PendingStore store = new(file.Connection);

    /// <summary>The list.</summary>
    public IReadOnlyList<PendingItem> Run() =>
    [
        .. new PendingApprovals(file.Connection, clock, me).List(),
        .. new PendingRuns(file.Connection, clock, me).List(),
        .. Titles(),
        .. Inquiries(),
        .. Register(),
        .. Figures(),
        .. Imports(),
        .. Backups(),
    ];

    private IEnumerable<PendingItem> Titles() =>
    [
        .. store.TitlesEnding(today, today.AddDays(DaysAhead))
            .Select(t => new PendingItem("title-ends") { Of = t.Pool, Count = t.Holders.Count, Enterprises = t.Holders, Due = t.First }),
        .. store.NotYetUpdated(today)
            .Select(t => new PendingItem("update") { Of = t.Pool, Name = Year(today.Year), Count = t.Holders.Count, Enterprises = t.Holders }),
    ];

    private IEnumerable<PendingItem> Inquiries() =>
        from inquiry in new InquiryStore(file.Connection).Find()
        where inquiry.RepliedOn is null
        orderby inquiry.AskedOn
        select new PendingItem("inquiry")
        {
            Of = inquiry.Matter,
            Number = inquiry.Id,
            Name = inquiry.Unit,
            Since = inquiry.AskedOn,
            Count = inquiry.EnterpriseId is null ? 0 : 1,
            Enterprises = inquiry.EnterpriseId is { } one ? [one] : [],
        };

    private IEnumerable<PendingItem> Register()
    {
        IReadOnlyList<long> without = store.EnterprisesWithoutCode(today);
        return without.Count == 0 ? [] : [new PendingItem("code") { Count = without.Count, Enterprises = without }];
    }

    private IEnumerable<PendingItem> Figures()
    {
        Period year = Period.OfYear(today.Year - 1), quarter = Period.LastQuarterBefore(today);
        (Period Period, IReadOnlyList<long> Rows)[] found = [(quarter, store.WithoutQuarterly(today, quarter)), (year, store.WithoutFigures(today, year))];
        return found.Where(f => f.Rows.Count > 0).Select(f => new PendingItem("figures") { Of = f.Period.ToString(), Count = f.Rows.Count, Enterprises = f.Rows });
    }

    private IEnumerable<PendingItem> Imports()
    {
        ImportStore imports = new(file.Connection);
        return from batch in imports.Since(Instant.Text(clock.GetUtcNow().AddDays(-1)))
               where UndoImport.IsFree(imports, batch, me?.Name ?? batch.Operator, clock)
               select new PendingItem("import") { Of = batch.Form, Number = batch.Id, Name = batch.FileName, Person = batch.Operator, Since = today };
    }

    private IEnumerable<PendingItem> Backups()
    {
        DateTime now = clock.GetLocalNow().DateTime;
        IReadOnlyList<BackupCopy> shelf = BackupShelf.List(file.Path);
        AuditStore audit = new(file.Connection);
        DateTime begun = shelf.Count > 0 ? shelf[0].At : Local(audit.OldestAt());
        // What was written in the same instant may have missed the copy; that the copy was made is no work to keep.
        bool writtenSince = Local(audit.NewestAtBut(MakeBackup.Act)) >= begun;
        return writtenSince && now - begun > TimeSpan.FromDays(1) ? [new PendingItem("backup") { Since = DateOnly.FromDateTime(begun) }] : [];
    }

    private DateTime Local(string? instant) => instant is null ? clock.GetLocalNow().DateTime : Instant.Local(instant, clock);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
