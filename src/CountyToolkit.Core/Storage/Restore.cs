using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// Puts a backup in the place of the file. Invariants: (1) the copy is made beside the file and checked whole before
/// anything is moved; (2) what was there is kept under another name, damaged or not; (3) it is done only while nobody
/// else has the file open; (4) until the last rename the file is what it was.
/// </summary>
public static class Restore
{
    private static readonly string[] Tails = ["-shm", "-wal", "-journal"];

    /// <summary>Restores and returns where the file that was replaced is kept; null when there was none.</summary>
    /// <param name="path">The file to replace; it may be missing or damaged.</param>
    /// <param name="backup">The backup.</param>
    /// <param name="clock">The office's clock.</param>
    /// <exception cref="OfficeError">
    /// <c>file.backup-bad</c>, <c>file.foreign</c>, <c>file.newer</c> …: the backup will not do; <c>file.locked</c>: the file is in use.
    /// </exception>
    public static string? Run(string path, string backup, TimeProvider clock)
    {
        string target = Path.GetFullPath(path);
        string source = Path.GetFullPath(backup);
        if (target == source)
        {
            throw new OfficeError(ErrorKind.BadInput, "file.restore-itself", target);
        }

        string temporary = target + ".restoring";
        return FileFault.Guard(target, () =>
        {
            try
            {
                Copy(source, temporary, clock);
                string? kept = PutAside(target, clock);
                try
                {
                    File.Move(temporary, target);
                }
                catch when (kept is not null)
                {
                    PutBack(kept, target);
                    throw;
                }

                return kept;
            }
            finally
            {
                File.Delete(temporary);
            }
        });
    }

    private static void Copy(string source, string temporary, TimeProvider clock)
    {
        File.Delete(temporary);
        using (CountyFile file = CountyFile.Open(source, clock, readOnly: true))
        {
            using SqliteCommand command = file.Connection.CreateCommand();
            command.CommandText = "VACUUM INTO $target";
            command.Parameters.AddWithValue("$target", temporary);
            command.ExecuteNonQuery();
        }

        Backup.Verify(temporary, isTaken: null);
    }

    private static string? PutAside(string target, TimeProvider clock)
    {
        if (!File.Exists(target))
        {
            return null;
        }

        bool sound = IsSound(target, clock);
        string stamp = clock.GetLocalNow().ToString(BackupShelf.Stamp, CultureInfo.InvariantCulture);
        string kept = Path.Combine(BackupShelf.Folder(target), $"{Path.GetFileNameWithoutExtension(target)}.{stamp}.{(sound ? "before-restore" : "damaged")}.db");
        Directory.CreateDirectory(BackupShelf.Folder(target));
        foreach (string tail in Tails.Where(tail => File.Exists(target + tail)))
        {
            File.Move(target + tail, kept + tail);
        }

        File.Move(target, kept);
        return kept;
    }

    private static void PutBack(string kept, string target)
    {
        File.Move(kept, target);
        foreach (string tail in Tails.Where(tail => File.Exists(kept + tail)))
        {
            File.Move(kept + tail, target + tail);
        }
    }

    // Leaving the write-ahead log takes the file for oneself: it writes the log back and fails while others are in it.
    private static bool IsSound(string target, TimeProvider clock)
    {
        try
        {
            using CountyFile file = CountyFile.Open(target, clock);
            FileConnection.Run(file.Connection, "PRAGMA journal_mode = DELETE");
            return true;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is not (5 or 6))
        {
            return false;
        }
        catch (OfficeError refusal) when (refusal.Code is not ("file.locked" or "file.held"))
        {
            return false;
        }
    }
}
