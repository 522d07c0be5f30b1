using System.Globalization;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>追回 on the page of its approval: whose, of what, how much of how much, why.</summary>
internal static class RecoveryPage
{
    /// <summary>What comes back, in a few words.</summary>
    public static string Named(Wording say, SqliteConnection db, Approval approval)
    {
        Recovery proposed = RecoverAward.Of(db, approval);
        string firm = Line(db, proposed) is { } line ? new EnterpriseIndex(db).NameOf(line.Entry.EnterpriseId) ?? "" : "";
        return say.Say("approvals.recovery", firm, Fen.Text(proposed.AmountFen));
    }

    /// <summary>What the approver is to see of it.</summary>
    public static IEnumerable<PageLine> Of(Wording say, SqliteConnection db, Approval approval)
    {
        Recovery proposed = RecoverAward.Of(db, approval);
        if (Line(db, proposed)?.Entry is not { } entry)
        {
            yield break;
        }

        string pool = entry.Pool is { } code ? say.Word(code) : "";
        yield return new(say.Say("approvals.recovery-of", entry.Id.ToString(CultureInfo.InvariantCulture), new ProgrammeTitles(db).Of(entry.Programme), entry.PolicyYear.ToString(CultureInfo.InvariantCulture), pool).TrimEnd(), 0, PageTone.Head);
        yield return new(say.Say("approvals.recovery-granted"), 2) { Amount = say.Say("explain.yuan", Fen.Text(entry.GrantedFen)) };
        yield return new(say.Say("approvals.recovery-paid"), 2) { Amount = say.Say("explain.yuan", Fen.Text(proposed.PaidFen)) };
        yield return new(say.Say("approvals.recovery-now", IsoDate.Text(proposed.OnDate)), 2, PageTone.Mind) { Amount = say.Say("explain.yuan", Fen.Text(proposed.AmountFen)) };
        yield return new(say.Say("approvals.recovery-left"), 2) { Amount = say.Say("explain.yuan", Fen.Text(proposed.PaidFen - proposed.AmountFen)) };
        yield return new(say.Say("approvals.recovery-why", string.Join("  ", new[] { proposed.Document, proposed.Reason }.Where(t => !string.IsNullOrEmpty(t)))), 2);
    }

    private static LedgerLine? Line(SqliteConnection db, Recovery proposed) => new LedgerStore(db).Lines(id: proposed.LedgerId) is [LedgerLine line] ? line : null;
}
