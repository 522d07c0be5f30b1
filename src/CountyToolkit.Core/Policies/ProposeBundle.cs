using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Policies;

/// <summary>
/// A new version of a policy's rules, figures or programmes, proposed by one person and put in force by another who saw
/// exactly its hash. The caller has linted it and run its cases: a bundle whose cases fail is never proposed.
/// </summary>
public static class ProposeBundle
{
    /// <summary>The approval mechanism's kind of this; the subject is the bundle's row.</summary>
    public const string Kind = "bundle";

    /// <summary>What the approval mechanism needs to know.</summary>
    public static ApprovalKind Approvable { get; } = new(Kind, CurrentHash, Decided);

    /// <summary>Stores the bundle as proposed and asks for a second person; answers the approval's number.</summary>
    /// <param name="session">Who proposes.</param>
    /// <param name="bundle">The version.</param>
    /// <param name="office">Whether the office's own folder had a part in it.</param>
    /// <param name="whatIf">What it would change in this file, kept for the second person; null = not asked.</param>
    /// <exception cref="OfficeError"><c>policy.same</c>: exactly this is in force already.</exception>
    public static long Run(Session session, Bundle bundle, bool office, byte[]? whatIf = null) => session.Write(Right.ProposePolicy, "policies.propose", act =>
    {
        PolicyStore store = new(act.Connection);
        if (store.FindActive(bundle.PolicyId)?.Sha256 == bundle.Hash)
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.same", bundle.PolicyId, bundle.Hash);
        }

        foreach (StoredBundle earlier in store.All().Where(b => b.Policy == bundle.PolicyId && b.State == "proposed"))
        {
            Approvals.VoidOpen(act, Kind, Subject(earlier.Id));
            PolicyStore.SetState(act, earlier.Id, "withdrawn", approval: null);
        }

        long id = PolicyStore.Add(act, bundle, office ? "office" : "shipped");
        PolicyStore.SetState(act, id, "proposed", approval: null);
        act.Detail["policy"] = bundle.PolicyId;
        act.Detail["sha256"] = bundle.Hash;
        if (whatIf is not null)
        {
            act.Detail["whatIf"] = BlobStore.Put(act, whatIf);
        }

        return Approvals.Propose(act, Kind, Subject(id), bundle.Hash, session.Person.Id);
    });

    /// <summary>What the version of an approval would change, as it was kept when it was proposed; null when it was not asked.</summary>
    public static JsonObject? WhatIfOf(SqliteConnection db, Approval approval)
    {
        string? kept = new AuditStore(db).Find(new AuditFilter { Act = "policies.propose" }, int.MaxValue)
            .Where(e => e.At == approval.ProposedAt).Select(e => StrictJson.ReadObject(e.Detail, e.Act))
            .Where(d => StrictJson.Text(d["sha256"]) == approval.Sha256).Select(d => StrictJson.Text(d["whatIf"])).FirstOrDefault();
        return kept is null ? null : StrictJson.ReadObject(Encoding.UTF8.GetString(new BlobStore(db).Get(kept)), kept);
    }

    private static string Subject(long bundle) => bundle.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // From the content: every file is read and proven, and the manifest made again.
    private static string? CurrentHash(SqliteConnection db, string subject) =>
        Row(db, subject) is { State: "proposed" } row ? new PolicyStore(db).Read(row.Sha256).Hash : null;

    private static void Decided(Act act, Approval approval, Decision decision)
    {
        StoredBundle row = Row(act.Connection, approval.Subject)!;
        PolicyStore.SetState(act, row.Id, decision == Decision.Approved ? "active" : "withdrawn", decision == Decision.Approved ? approval.Id : null);
        act.Detail["policy"] = row.Policy;
    }

    private static StoredBundle? Row(SqliteConnection db, string subject) =>
        long.TryParse(subject, System.Globalization.CultureInfo.InvariantCulture, out long id) ? new PolicyStore(db).Find(id) : null;
}
