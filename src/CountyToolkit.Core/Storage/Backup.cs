using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// A copy that is proven when made: written to a temporary name, opened again, checked whole, and only then given its
/// name in the folder <c>backups</c> beside the file.
/// </summary>
public static class Backup
{
    /// <summary>Makes a verified backup and returns its path. <paramref name="occasion"/> becomes part of the name.</summary>
    /// <exception cref="OfficeError"><c>file.backup-bad</c>: the copy did not check out; the file itself is untouched.</exception>
    public static string Make(SqliteConnection connection, string path, string occasion, TimeProvider clock)
    {
        string folder = Path.Combine(Path.GetDirectoryName(path)!, "backups");
        Directory.CreateDirectory(folder);
        string stamp = clock.GetLocalNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        string target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}.{stamp}.{occasion}.db");
        string temporary = target + ".part";
        connection.Execute("VACUUM INTO @temporary", new { temporary });
        Verify(temporary);
        File.Move(temporary, target);
        return target;
    }

    private static void Verify(string path)
    {
        SqliteConnectionStringBuilder builder = new() { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using SqliteConnection copy = new(builder.ConnectionString);
        copy.Open();
        string integrity = copy.ExecuteScalar<string>("PRAGMA integrity_check") ?? "";
        int broken = copy.Query("PRAGMA foreign_key_check").Count();
        if (integrity != "ok" || broken > 0)
        {
            copy.Dispose();
            File.Delete(path);
            throw new OfficeError(ErrorKind.File, "file.backup-bad", path, integrity);
        }
    }
}
