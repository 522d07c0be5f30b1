using CountyToolkit.Credit;
using CountyToolkit.Ledger;
using CountyToolkit.Titles;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Facts;

/// <summary>
/// The tables facts are made of, read once for all enterprises, or for some. Values are not here: they are read in
/// portions, since a county has millions.
/// </summary>
internal sealed class FactsTables
{
    internal FactsTables(SqliteConnection db, DateOnly date, IReadOnlyCollection<long>? only)
    {
        Only = only;
        FactsStore store = new(db);
        TitleStore titles = new(db);
        MergedBy = store.MergedBy(date);
        Titles = titles.Find(only).ToLookup(t => t.EnterpriseId);
        Updates = titles.Updates(only).ToLookup(u => u.EnterpriseId);
        PoolsUpdated = titles.PoolsUpdated();
        Credentials = new CredentialStore(db).Find(only).ToLookup(c => c.EnterpriseId);
        Incidents = new IncidentStore(db).Find(only).ToLookup(i => i.EnterpriseId);
        Lists = new ListEntryStore(db).Find(only).ToLookup(l => l.EnterpriseId);
        Grades = new GradeStore(db).Find(only).ToLookup(g => g.EnterpriseId);
        Judgements = store.JudgementsOf(only).ToLookup(j => j.EnterpriseId);
        LedgerStore ledger = new(db);
        Ledger = ledger.Lines(only is null ? null : [.. only.SelectMany(Line).Distinct()]).ToLookup(l => l.Entry.EnterpriseId);
        List<Inquiry> replied = [.. new InquiryStore(db).Find(only).Where(i => i.RepliedOn is not null)];
        AskedOfAll = [.. replied.Where(i => i.EnterpriseId is null)];
        Asked = replied.Where(i => i.EnterpriseId is not null).ToLookup(i => i.EnterpriseId!.Value);
    }

    /// <summary>The enterprises these are the facts of; null = all.</summary>
    internal IReadOnlyCollection<long>? Only { get; }

    internal ILookup<long, Title> Titles { get; }

    internal ILookup<long, TitleUpdate> Updates { get; }

    /// <summary>Titles whose yearly updates the office keeps; of others it is not known that none was made.</summary>
    internal IReadOnlySet<string> PoolsUpdated { get; }

    internal ILookup<long, Credential> Credentials { get; }

    internal ILookup<long, Incident> Incidents { get; }

    internal ILookup<long, ListEntry> Lists { get; }

    internal ILookup<long, Grade> Grades { get; }

    internal ILookup<long, Judgement> Judgements { get; }

    private ILookup<long, LedgerLine> Ledger { get; }

    private ILookup<long, long> MergedBy { get; }

    private List<Inquiry> AskedOfAll { get; }

    private ILookup<long, Inquiry> Asked { get; }

    /// <summary>Its own ledger and that of all who were merged into it by the day.</summary>
    internal IEnumerable<LedgerLine> LedgerOf(long id) => Line(id).SelectMany(e => Ledger[e]).OrderBy(l => l.Entry.PolicyYear).ThenBy(l => l.Entry.Id);

    /// <summary>Inquiries that were replied to, about it or about every enterprise.</summary>
    internal IEnumerable<Inquiry> RepliesFor(long id) => AskedOfAll.Concat(Asked[id]).OrderBy(i => i.Id);

    // Two rows cannot be merged into each other (the act refuses it), so this ends.
    private IEnumerable<long> Line(long id) => MergedBy[id].SelectMany(Line).Prepend(id);
}
