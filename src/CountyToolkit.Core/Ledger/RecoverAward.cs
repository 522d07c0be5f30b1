using System.Globalization;
using System.Text;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Rules;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Ledger;

/// <summary>
/// 追回: one person proposes to enter money as come back, and it counts once another has agreed to exactly that amount of
/// exactly that entry. Until then no sum changes. What is agreed to is the entry as it stood, so a payment in between voids it.
/// </summary>
public static class RecoverAward
{
    /// <summary>The approval mechanism's kind of this; the subject is the entry's row.</summary>
    public const string Kind = "recovery";

    /// <summary>What the approval mechanism needs to know.</summary>
    public static ApprovalKind Approvable { get; } = new(Kind, CurrentHash, Decided);

    /// <summary>Keeps the proposal and asks for a second person; one that waits for the same entry is void. Answers the approval's number.</summary>
    /// <exception cref="OfficeError"><c>ledger.recovery-why</c>: neither document nor reason; <c>ledger.*</c> as of any event.</exception>
    public static long Propose(Session session, Recovery proposed) => session.Write(Right.KeepLedger, "ledger.recover", act =>
    {
        if (string.IsNullOrWhiteSpace(proposed.Document) && string.IsNullOrWhiteSpace(proposed.Reason))
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.recovery-why", null, Digits(proposed.LedgerId));
        }

        LedgerLine line = AddLedgerEvent.Demand(act, proposed.Event());
        act.Detail["ledger"] = proposed.LedgerId;
        act.Detail["reason"] = proposed.Reason;
        string sha256 = BlobStore.Put(act, CanonicalJson.Bytes(proposed.Content(line)));
        return Approvals.Propose(act, Kind, Digits(proposed.LedgerId), sha256, session.Person.Id);
    });

    /// <summary>What an approval is about, as it was proposed.</summary>
    public static Recovery Of(SqliteConnection db, Approval approval) =>
        Recovery.Read(StrictJson.ReadObject(Encoding.UTF8.GetString(new BlobStore(db).Get(approval.Sha256)), approval.Sha256));

    /// <summary>The proposal that waits for an entry, with its approval; null = none.</summary>
    public static (Recovery Proposed, Approval Approval)? Waiting(SqliteConnection db, long ledgerId) =>
        new ApprovalStore(db).Newest(Kind, Digits(ledgerId)) is { Decision: null } open ? (Of(db, open), open) : null;

    private static string? CurrentHash(SqliteConnection db, string subject) =>
        new ApprovalStore(db).Newest(Kind, subject) is { } newest && Of(db, newest) is var proposed && new LedgerStore(db).Lines(id: proposed.LedgerId) is [LedgerLine line]
            ? CanonicalJson.Hash(proposed.Content(line)) : null;

    private static void Decided(Act act, Approval approval, Decision decision)
    {
        if (decision == Decision.Approved)
        {
            new AddLedgerEvent(act).Enter(Of(act.Connection, approval).Event());
        }
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
