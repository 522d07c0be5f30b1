using CountyToolkit.Audit;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Policies;

/// <summary>Bundles in the file: manifest and files as blobs, and which one of a policy is used.</summary>
public sealed class PolicyStore(SqliteConnection db)
{
    private const string Select = """
        SELECT b.id, b.policy, b.sha256, b.origin, s.state, s.approval_id AS ApprovalId, a.at, a.operator
        FROM bundle b
        JOIN bundle_state s ON s.id = (SELECT MAX(id) FROM bundle_state WHERE bundle_id = b.id)
        JOIN audit a ON a.id = s.act_id
        """;

    private const string Active = Select + """

        WHERE b.id = (SELECT bundle_id FROM bundle_state WHERE state = 'active'
          AND bundle_id IN (SELECT id FROM bundle WHERE policy = @policy) ORDER BY id DESC LIMIT 1)
        """;

    // Only the founding act puts bundles in force without a second person.
    private const string Unapproved = """
        SELECT s.id AS Row, s.act_id AS Act, b.policy AS Policy
        FROM bundle_state s JOIN bundle b ON b.id = s.bundle_id
        LEFT JOIN approval p ON p.id = s.approval_id
        LEFT JOIN approval_decision d ON d.approval_id = p.id AND d.decision = 'approved'
        WHERE s.state = 'active' AND CASE
          WHEN s.approval_id IS NULL THEN s.act_id <> (SELECT MIN(act_id) FROM bundle_state)
          ELSE d.id IS NULL OR p.kind <> 'bundle' OR p.sha256 <> b.sha256 END
        ORDER BY s.id
        """;

    /// <summary>Bundles in force that no second person put in force as they are.</summary>
    public static IEnumerable<Problem> Check(SqliteConnection db) =>
        from row in db.Query<(long Row, long Act, string Policy)>(Unapproved).ToList()
        select new Problem { Kind = "bundle-unapproved", Table = "bundle_state", First = row.Row, Last = row.Row, Act = row.Act, Subject = row.Policy };

    /// <summary>Every bundle ever stored, in the order of policies, newest first within one.</summary>
    public IReadOnlyList<StoredBundle> All() => [.. db.Query<StoredBundle>(Select + " ORDER BY b.policy, b.id DESC")];

    /// <summary>The bundle a policy is applied with; null when none was ever activated.</summary>
    public StoredBundle? FindActive(string policy) => db.QueryFirstOrDefault<StoredBundle>(Active, new { policy });

    /// <summary>The newest bundle of a policy that has this hash; null when there is none.</summary>
    public StoredBundle? Find(string policy, string sha256) => db.QueryFirstOrDefault<StoredBundle>(
        Select + " WHERE b.policy = @policy AND b.sha256 = @sha256 ORDER BY b.id DESC LIMIT 1", new { policy, sha256 });

    /// <summary>A bundle of a row number.</summary>
    public StoredBundle? Find(long id) => db.QueryFirstOrDefault<StoredBundle>(Select + " WHERE b.id = @id", new { id });

    /// <summary>A stored bundle with all its files, each proven against its hash.</summary>
    /// <exception cref="OfficeError"><c>bundle.blob-missing</c>, <c>bundle.blob-changed</c>.</exception>
    public Bundle Read(string sha256)
    {
        BlobStore blobs = new(db);
        return Bundle.Read(sha256, blobs.Find);
    }

    /// <summary>The document alone of a stored bundle, proven against its hash.</summary>
    /// <exception cref="OfficeError"><c>bundle.blob-missing</c>, <c>bundle.blob-changed</c>.</exception>
    public PolicyDocument ReadPolicy(string sha256) => Bundle.ReadPolicy(sha256, new BlobStore(db).Find);

    /// <summary>The version applied before one was, by its number; null = it was the first.</summary>
    public StoredBundle? Before(StoredBundle version) => All().Where(b => b.Policy == version.Policy && b.Id < version.Id && b.State == "active").MaxBy(b => b.Id);

    /// <summary>The bundle a policy is applied with, with all its files.</summary>
    /// <exception cref="OfficeError"><c>policy.not-active</c>, naming the way to propose it.</exception>
    public Bundle ReadActive(string policy) => Read(
        (FindActive(policy) ?? throw new OfficeError(ErrorKind.BadInput, "policy.not-active", policy)).Sha256);

    /// <summary>What the other documents in force here say of the end of one.</summary>
    public IReadOnlyList<StatusEvent> RepealsOf(PolicyDocument document) => LawStatus.RepealsOf(
        document.Number, All().Where(b => b.State == "active" && b.Policy != document.Id).DistinctBy(b => b.Policy).Select(b => ReadPolicy(b.Sha256)));

    /// <summary>Keeps a bundle and everything it leads to; answers its row.</summary>
    internal static long Add(Act act, Bundle bundle, string origin)
    {
        foreach (byte[] content in bundle.Blobs().Values)
        {
            BlobStore.Put(act, content);
        }

        using RowWriter writer = new(act.Connection, act.Id, "bundle", "policy", "sha256", "origin");
        return writer.Add(bundle.PolicyId, bundle.Hash, origin);
    }

    /// <summary>Gives a bundle a state.</summary>
    internal static void SetState(Act act, long bundle, string state, long? approval)
    {
        using RowWriter writer = new(act.Connection, act.Id, "bundle_state", "bundle_id", "state", "approval_id");
        writer.Add(bundle, state, approval);
    }
}
