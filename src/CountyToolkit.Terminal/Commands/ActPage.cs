using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>One act on a page: in words what was written and what it replaced; below, for whoever inspects, how it is stored and chained.</summary>
/// <param name="say">The words.</param>
/// <param name="db">The file.</param>
/// <param name="words">Acts in words.</param>
internal sealed class ActPage(Wording say, SqliteConnection db, ActWords words)
{
    private const int Most = 20;
    private readonly WrittenStore written = new(db);

    /// <summary>The page.</summary>
    public IReadOnlyList<PageLine> Of(ActLine act) => [.. Head(act), .. Approved(act), .. TakenBack(act), .. Written(act), .. Stored(act.Entry)];

    private IEnumerable<PageLine> Head(ActLine act)
    {
        AuditEntry entry = act.Entry;
        yield return new(say.Say("act.head", Digits(entry.Id), act.What), 0, PageTone.Head);
        if (act.Of.Length > 0)
        {
            yield return new(act.Of);
        }

        yield return new(say.Say("act.who", entry.Operator ?? say.Say("act.nobody"), say.Time(entry.At), entry.Machine, entry.Account));
    }

    // Who proposed and who agreed stand together, whichever of the two acts is looked at.
    private IEnumerable<PageLine> Approved(ActLine act)
    {
        if (act.Links.Approval is not { } number || new ApprovalStore(db).Find(number) is not { } approval)
        {
            yield break;
        }

        yield return new(say.Say("approvals.head", Digits(number), say.Say("approval.kind." + approval.Kind), ApprovalPage.State(say, approval)), 0, PageTone.Head);
        yield return new(say.Say("approvals.people", approval.Proposer, approval.Editor, say.Time(approval.ProposedAt)), 2);
        if (approval.Decision is not null)
        {
            yield return new(say.Say("approvals.decided", ApprovalPage.State(say, approval), approval.Decider ?? "", say.Time(approval.DecidedAt), approval.Note ?? "").TrimEnd(), 2);
        }

        if (approval.Kind == ProposeBundle.Kind && long.TryParse(approval.Subject, System.Globalization.CultureInfo.InvariantCulture, out long bundle) && new PolicyStore(db).Find(bundle) is { } stored)
        {
            PageLine[] changes = [.. BundlePage.Changes(say, db, stored, approval)];
            foreach (PageLine line in changes.Take(Most))
            {
                yield return line with { Indent = line.Indent + 2 };
            }

            if (changes.Length > Most)
            {
                yield return new(say.Say("act.more", Digits(changes.Length - Most)), 2, PageTone.Weak);
            }
        }
    }

    private IEnumerable<PageLine> TakenBack(ActLine act)
    {
        if (words.TakenBack(ActWords.Detail(act.Entry)) is { } row)
        {
            yield return new(say.Say("act.taken-back", say.Say("table." + row.Table), Digits(row.Id)), 0, PageTone.Head);
            foreach (PageLine line in Cells(row))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<PageLine> Written(ActLine act)
    {
        WrittenRange[] ranges = [.. WrittenStore.Ranges(act.Entry)];
        WrittenRow[] rows = act.Links.Batch is null ? [.. words.Told(act.Entry, Most)] : [];
        if (ranges.Length > 0)
        {
            yield return new(say.Say("act.written"), 0, PageTone.Head);
        }

        foreach (WrittenRow row in rows)
        {
            foreach (PageLine line in Row(row))
            {
                yield return line;
            }
        }

        string[] others = [.. ranges.Where(r => r.Count > rows.Count(row => row.Table == r.Table)).Select(r => say.Say("act.rows", say.Say("table." + r.Table), Digits(r.Count)))];
        if (others.Length > 0)
        {
            yield return new(string.Join(say.Say("act.between"), others), 2, PageTone.Weak);
        }
    }

    private IEnumerable<PageLine> Row(WrittenRow row)
    {
        string table = say.Say("table." + row.Table);
        if (words.Rows.Changed(row) is not { } change)
        {
            return Cells(row).Prepend(new PageLine(row.Row("enterprise_id") is { } firm ? say.Say("record.field", table, words.Rows.Firm(firm)) : table, 2, PageTone.Head));
        }

        string name = row["attribute"] is not null ? words.Rows.Cell(row, "attribute") : row["indicator_id"] is not null ? words.Rows.Cell(row, "indicator_id") : table;
        return Cells(row, "code", "name", "value", "attribute", "indicator_id").Prepend(new PageLine(say.Say("record.field", name, say.Say("act.from-to", change.Was ?? say.Say("act.blank"), change.Now)), 2, PageTone.Head));
    }

    private IEnumerable<PageLine> Cells(WrittenRow row, params string[] but)
    {
        string[] left = [.. but.Select(b => say.Say("cell." + b))];
        return words.Rows.Cells(row).Where(c => !left.Contains(c.Name)).Select(c => new PageLine(say.Say("record.field", c.Name, c.Value), 4));
    }

    private IEnumerable<PageLine> Stored(AuditEntry entry)
    {
        yield return new(say.Say("act.stored"), 0, PageTone.Head);
        (string Name, string Text)[] parts = [("act.code", entry.Act), ("act.detail", entry.Detail), ("act.changes", entry.Changes), ("act.previous", entry.Previous), ("act.hash", entry.Hash)];
        foreach ((string name, string text) in parts)
        {
            yield return new(say.Say("record.field", say.Say(name), text), 2, PageTone.Weak);
        }
    }

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
