using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>The checks that are questions to the database.</summary>
internal static class VerifyStore
{
    private const int Enough = 100;

    /// <summary>SQLite's own check of pages, order and indexes.</summary>
    public static IEnumerable<Problem> Integrity(SqliteConnection db) =>
        from line in db.Query<string>($"PRAGMA integrity_check({Enough})").ToList()
        where line != "ok"
        select new Problem { Kind = "integrity", Detail = line };

    /// <summary>Rows that point to rows that are not there.</summary>
    public static IEnumerable<Problem> Keys(SqliteConnection db) =>
        from row in db.Query<(string Table, long? Row, string Parent)>("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check").Take(Enough).ToList()
        select new Problem { Kind = "foreign-key", Table = row.Table, First = row.Row, Last = row.Row, Detail = row.Parent };

    /// <summary>Tables, indexes, views and triggers as a new file of this version has them; the numbered files as applied.</summary>
    public static IEnumerable<Problem> Schema(SqliteConnection db) =>
    [
        .. SchemaShape.Differences(db).Select(name => new Problem { Kind = "schema", Subject = name }),
        .. SchemaUpgrade.Edited(db).Select(name => new Problem { Kind = "migration", Table = "migration", Subject = name }),
    ];

    /// <summary>Content that is not what its hash says.</summary>
    public static IEnumerable<Problem> Blobs(SqliteConnection db)
    {
        List<Problem> found = [];
        foreach (BlobRow blob in db.Query<BlobRow>("SELECT id, act_id, sha256, bytes FROM blob ORDER BY id", buffered: false))
        {
            if (Sha256.Of(blob.Bytes) != blob.Sha256)
            {
                found.Add(new Problem { Kind = "blob", Table = "blob", First = blob.Id, Last = blob.Id, Act = blob.ActId, Detail = blob.Sha256 });
            }
        }

        return found;
    }

    private sealed record BlobRow
    {
        public long Id { get; init; }

        public long ActId { get; init; }

        public string Sha256 { get; init; } = "";

        public byte[] Bytes { get; init; } = [];
    }
}
