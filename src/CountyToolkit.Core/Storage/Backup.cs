using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// A copy that is proven when made: written to a temporary name, opened again, checked whole and compared with what it
/// was made from (rows of every table, head of the chain), and only then given its name in the folder <c>backups</c>
/// beside the file.
/// </summary>
public static class Backup
{
    /// <summary>Makes a verified backup and returns its path. <paramref name="occasion"/> becomes part of the name.</summary>
    /// <param name="file">The file, open; nobody else is kept from it. It asks <see cref="CountyFile.GoesOn"/> while the copy is made.</param>
    /// <param name="occasion">Why: <c>daily</c>, <c>before-import</c> …; letters and hyphens.</param>
    /// <param name="clock">The office's clock.</param>
    /// <param name="folder">Where to; null = the folder <c>backups</c> beside the file.</param>
    /// <exception cref="OfficeError">
    /// <c>file.backup-bad</c>: the copy did not check out; <c>file.damaged</c>, <c>file.disk-full</c>, <c>file.no-rights</c>.
    /// The file itself is untouched.
    /// </exception>
    /// <exception cref="OperationCanceledException">Given up; nothing of the copy is left.</exception>
    public static string Make(CountyFile file, string occasion, TimeProvider clock, string? folder = null)
    {
        try
        {
            return Make(file.Connection, file.Path, occasion, clock, folder, file.GoesOn);
        }
        finally
        {
            file.Watch();
        }
    }

    /// <summary>The same of a connection that is no <see cref="CountyFile"/> yet.</summary>
    internal static string Make(SqliteConnection connection, string path, string occasion, TimeProvider clock, string? folder = null, Func<FileWait, bool>? goesOn = null)
    {
        string shelf = folder ?? BackupShelf.Folder(path);
        string stamp = clock.GetLocalNow().ToString(BackupShelf.Stamp, CultureInfo.InvariantCulture);
        string target = Path.Combine(shelf, $"{Path.GetFileNameWithoutExtension(path)}.{stamp}.{occasion}.db");
        string temporary = target + ".part";
        CopyWatch? watch = goesOn is null ? null : new CopyWatch(goesOn, path, temporary);
        return FileFault.Guard(path, () =>
        {
            Directory.CreateDirectory(shelf);
            try
            {
                string before = Contents(connection);
                StatementWatch.Set(connection, watch is null ? null : watch.Copying);
                connection.Execute("VACUUM INTO @temporary", new { temporary });
                Verify(temporary, copy => IsTaken(copy, connection, before), watch);
                File.Move(temporary, target);
                return target;
            }
            finally
            {
                File.Delete(temporary);
                File.Delete(temporary + "-journal");
            }
        });
    }

    /// <summary>Checks a copy whole.</summary>
    /// <param name="path">The copy.</param>
    /// <param name="isTaken">Whether it holds what it must; null = whatever it holds.</param>
    /// <param name="watch">Told how it goes, and may stop it; null for none.</param>
    /// <exception cref="OfficeError"><c>file.backup-bad</c>.</exception>
    internal static void Verify(string path, Func<SqliteConnection, bool>? isTaken, CopyWatch? watch = null)
    {
        string fault;
        try
        {
            using SqliteConnection copy = FileConnection.Open(path, SqliteOpenMode.ReadOnly);
            StatementWatch.Set(copy, watch is null ? null : watch.Proving);
            fault = Fault(copy, isTaken);
        }
        catch (SqliteException damage) when (!CountyFile.Stopped(damage))
        {
            fault = damage.Message;
        }

        if (fault.Length > 0)
        {
            throw new OfficeError(ErrorKind.File, "file.backup-bad", path, fault);
        }
    }

    private static string Fault(SqliteConnection copy, Func<SqliteConnection, bool>? isTaken)
    {
        string integrity = copy.ExecuteScalar<string>("PRAGMA integrity_check") ?? "";
        if (integrity != "ok")
        {
            return integrity;
        }

        int broken = copy.Query("PRAGMA foreign_key_check").Count();
        return broken > 0 ? $"foreign_key_check {broken}"
            : isTaken?.Invoke(copy) == false ? "rows"
            : "";
    }

    /// <summary>
    /// Whether a copy is the file as it was meanwhile: what it was before when nobody else wrote; else it must end in an
    /// entry of the file's own chain.
    /// </summary>
    internal static bool IsTaken(SqliteConnection copy, SqliteConnection file, string before)
    {
        string taken = Contents(copy);
        return taken == before
            || (Contents(file) != before && file.ExecuteScalar<long>("SELECT COUNT(*) FROM audit WHERE hash = @head", new { head = Head(copy) }) == 1);
    }

    /// <summary>Rows of every table and head of the chain, as text to compare.</summary>
    internal static string Contents(SqliteConnection db)
    {
        IEnumerable<string> tables = db.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").ToList();
        IEnumerable<string> counts = tables.Select(t => $"{t} {db.ExecuteScalar<long>($"SELECT COUNT(*) FROM \"{t}\"")}");
        return string.Join('\n', counts.Append(Head(db)));
    }

    private static string Head(SqliteConnection db) => db.ExecuteScalar<string?>("SELECT hash FROM audit ORDER BY id DESC LIMIT 1") ?? "";
}
