using CountyToolkit.Audit;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.People;

/// <summary>
/// The one way a second person agrees. Invariants: (1) what is approved is a hash, and the subject's hash is computed
/// again in the transaction of the approval: content that changed is not approved; (2) neither who proposed nor who
/// edited last decides; (3) an edit voids the open approval; (4) a decision is made once. The schema refuses a
/// breach of (2) and a decision over another hash by itself; only this class can compute (1), and <c>verify</c> proves it.
/// </summary>
/// <param name="kinds">Every kind that can be approved, from its owner.</param>
public sealed class Approvals(IReadOnlyList<ApprovalKind> kinds)
{
    private const string Void = "void";

    /// <summary>Proposes a content, inside the owner's act; an open approval of the same subject is voided.</summary>
    /// <param name="act">The owner's act; its operator is the proposer.</param>
    /// <param name="kind">Code of the kind.</param>
    /// <param name="subject">Which one.</param>
    /// <param name="sha256">Hash of the content.</param>
    /// <param name="lastEditor">Row of the operator who edited the subject last.</param>
    /// <returns>Number of the approval.</returns>
    public static long Propose(Act act, string kind, string subject, string sha256, long lastEditor)
    {
        VoidOpen(act, kind, subject);
        long proposer = act.Actor.OperatorId ?? throw new OfficeError(ErrorKind.NotAllowed, "people.sign-in");
        return new ApprovalStore(act.Connection).Add(act, kind, subject, sha256, proposer, lastEditor);
    }

    /// <summary>Voids what is open for a subject; to be called by every act that edits it.</summary>
    /// <returns>How many were open.</returns>
    public static int VoidOpen(Act act, string kind, string subject)
    {
        ApprovalStore store = new(act.Connection);
        IReadOnlyList<Approval> open = store.Open(kind, subject);
        foreach (Approval approval in open)
        {
            store.Decide(act, approval, Void, null, null);
        }

        return open.Count;
    }

    /// <summary>Decides on an open approval.</summary>
    /// <param name="session">Who decides.</param>
    /// <param name="id">Number of the approval.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="sha256">The hash the decider has seen; must be the one proposed and the one the subject has now.</param>
    /// <param name="note">The decider's words, or null.</param>
    /// <exception cref="OfficeError">
    /// <c>approval.unknown</c>, <c>approval.decided</c>, <c>approval.second-person</c>, <c>approval.hash-differs</c>,
    /// <c>approval.content-changed</c>, <c>people.not-allowed</c>.
    /// </exception>
    public Approval Decide(Session session, long id, Decision decision, string sha256, string? note = null)
    {
        string act = decision == Decision.Approved ? "approvals.approve" : "approvals.sendback";
        return session.Write(Right.Approve, act, running =>
        {
            ApprovalStore store = new(running.Connection);
            Approval approval = Open(store, id);
            RefuseFirstPerson(approval, session.Person);
            RefuseOtherHash(approval, sha256);
            ApprovalKind kind = Kind(approval.Kind);
            if (decision == Decision.Approved && kind.CurrentHash(running.Connection, approval.Subject) != approval.Sha256)
            {
                throw new OfficeError(ErrorKind.BadInput, "approval.content-changed", approval.Subject, approval.Sha256);
            }

            store.Decide(running, approval, decision == Decision.Approved ? "approved" : "sent-back", session.Person.Id, note);
            running.Detail["approval"] = id;
            running.Detail["kind"] = approval.Kind;
            running.Detail["subject"] = approval.Subject;
            running.Detail["sha256"] = approval.Sha256;
            kind.Decided?.Invoke(running, approval, decision);
            return store.Find(id)!;
        });
    }

    /// <summary>The approval of this number, and whether its subject still has the hash proposed.</summary>
    /// <exception cref="OfficeError"><c>approval.unknown</c>.</exception>
    public (Approval Approval, bool Unchanged) Show(SqliteConnection db, long id)
    {
        Approval approval = Known(new ApprovalStore(db), id);
        return (approval, Kind(approval.Kind).CurrentHash(db, approval.Subject) == approval.Sha256);
    }

    private ApprovalKind Kind(string code) => kinds.FirstOrDefault(k => k.Code == code)
        ?? throw new OfficeError(ErrorKind.BadInput, "approval.unknown-kind", null, code);

    private static Approval Known(ApprovalStore store, long id) => store.Find(id)
        ?? throw new OfficeError(ErrorKind.BadInput, "approval.unknown", null, $"{id}");

    private static Approval Open(ApprovalStore store, long id)
    {
        Approval approval = Known(store, id);
        return approval.Decision is null
            ? approval
            : throw new OfficeError(ErrorKind.BadInput, "approval.decided", approval.Subject, $"{id}", approval.Decision, approval.Decider ?? "");
    }

    private static void RefuseFirstPerson(Approval approval, Operator person)
    {
        if (person.Id == approval.ProposerId || person.Id == approval.EditorId)
        {
            throw new OfficeError(ErrorKind.NotAllowed, "approval.second-person", approval.Subject, person.Name);
        }
    }

    private static void RefuseOtherHash(Approval approval, string sha256)
    {
        if (sha256 != approval.Sha256)
        {
            throw new OfficeError(ErrorKind.BadInput, "approval.hash-differs", approval.Subject, sha256, approval.Sha256);
        }
    }
}
