using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>Content kept under its SHA-256: written once, never changed, the same content never twice.</summary>
public sealed class BlobStore(SqliteConnection db)
{
    private const string Exists = "SELECT 1 FROM blob WHERE sha256 = @sha256";
    private const string Bytes = "SELECT bytes FROM blob WHERE sha256 = @sha256";

    /// <summary>Keeps content and answers its hash.</summary>
    public static string Put(Act act, byte[] content)
    {
        string sha256 = Sha256.Of(content);
        if (act.Connection.ExecuteScalar<long?>(Exists, new { sha256 }) is null)
        {
            using RowWriter writer = new(act.Connection, act.Id, "blob", "sha256", "bytes");
            writer.Add(sha256, content);
        }

        return sha256;
    }

    /// <summary>The content of a hash; null when the file holds none.</summary>
    public byte[]? Find(string sha256) => db.ExecuteScalar<byte[]?>(Bytes, new { sha256 });

    /// <summary>The content of a hash.</summary>
    /// <exception cref="OfficeError"><c>blob.missing</c>: the file ought to hold it and does not.</exception>
    public byte[] Get(string sha256) => Find(sha256) ?? throw new OfficeError(ErrorKind.File, "blob.missing", null, sha256);
}
