using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Pending;

/// <summary>Of the approvals: those this operator may decide, those of theirs that were sent back, those of theirs that wait.</summary>
internal sealed class PendingApprovals(SqliteConnection db, TimeProvider clock, Operator? me)
{
    private const int DaysRemembered = 90;
    private readonly ProgrammeTitles titles = new(db);
    private EnterpriseIndex? firms;

    public IEnumerable<PendingItem> List()
    {
        IReadOnlyList<Approval> all = new ApprovalStore(db).List(decidedToo: true);
        IEnumerable<Approval> open = all.Where(a => a.Decision is null);
        return
        [
            .. open.Where(MayDecide).Select(a => Item("approval", a)),
            .. all.DistinctBy(a => (a.Kind, a.Subject)).Where(IsSentBack).Select(a => Item("sent-back", a) with { Person = a.Decider, Since = Day(a.DecidedAt!), Note = a.Note }),
            .. open.Where(a => !MayDecide(a) && Mine(a)).Select(a => Item("proposed", a)),
        ];
    }

    private bool MayDecide(Approval approval) => me is null || (Rights.May(me, Right.Approve) && !Mine(approval));

    private bool Mine(Approval approval) => me is not null && (approval.ProposerId == me.Id || approval.EditorId == me.Id);

    // A run sent back waits until it is submitted or withdrawn; another subject cannot be changed, so it is said for a while only.
    private bool IsSentBack(Approval approval) =>
        approval.Decision == "sent-back"
        && (me is null || Mine(approval))
        && (approval.Kind == ApproveRun.Kind
            ? Run(approval).State == "sent-back"
            : Instant.Today(clock).DayNumber - Day(approval.DecidedAt!).DayNumber <= DaysRemembered);

    private PendingItem Item(string kind, Approval approval)
    {
        PendingItem item = new(kind) { Of = approval.Kind, Number = approval.Id, Subject = approval.Subject, Person = approval.Proposer, Since = Day(approval.ProposedAt) };
        return approval.Kind switch
        {
            ApproveRun.Kind => PendingRuns.Describe(item, Run(approval), titles) with { Number = approval.Id },
            ProposeBundle.Kind => item with { Name = Document(approval) },
            UndoImport.Kind => item with { Name = new ImportStore(db).Find(Row(approval))?.FileName },
            RecoverAward.Kind => item with { Name = Firm(approval) },
            _ => item with { Name = approval.Subject },
        };
    }

    private string? Document(Approval approval)
    {
        PolicyStore policies = new(db);
        if (policies.Find(Row(approval)) is not { } stored)
        {
            return null;
        }

        try
        {
            PolicyDocument document = policies.ReadPolicy(stored.Sha256);
            return document.Number + " " + document.Title;
        }
        catch (OfficeError)
        {
            // A damaged document is told of where it is opened; what waits is still listed.
            return stored.Policy;
        }
    }

    private AwardRun Run(Approval approval) => new AwardRunStore(db).Get(Row(approval));

    // What came back is known by whose it was and how much.
    private string? Firm(Approval approval) =>
        new LedgerStore(db).Lines(id: Row(approval)) is [LedgerLine line]
            ? (firms ??= new EnterpriseIndex(db)).NameOf(line.Entry.EnterpriseId) + " " + Fen.Text(RecoverAward.Of(db, approval).AmountFen) : null;

    private DateOnly Day(string instant) => Instant.Day(instant, clock);

    private static long Row(Approval approval) => long.Parse(approval.Subject, System.Globalization.CultureInfo.InvariantCulture);
}
