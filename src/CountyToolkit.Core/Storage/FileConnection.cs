using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>Connections to a county file, all made alike.</summary>
internal static class FileConnection
{
    private const int SecondsToWait = 5;
    private const int Busy = 5;
    private const int CannotOpen = 14;

    /// <summary>Opens without asking anything of the file yet.</summary>
    public static SqliteConnection Open(string source, SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder builder = new()
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            RecursiveTriggers = true,
            DefaultTimeout = SecondsToWait,
        };
        SqliteConnection connection = new(builder.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>
    /// Opens and reads for the first time, which is when SQLite says what is wrong. A write-ahead-log file on a medium
    /// that cannot be written is read as immutable, provided that nothing is left in its log.
    /// </summary>
    public static SqliteConnection Reach(string path, bool readOnly)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(path, readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
            FileFault.RefuseForeign(connection, path);
            return connection;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 8 or CannotOpen && !HasLog(path))
        {
            connection?.Dispose();
            return ReachImmutable(path);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    private static SqliteConnection ReachImmutable(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);
            FileFault.RefuseForeign(connection, path);
            return connection;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == CannotOpen)
        {
            // It is there, and not even reading is allowed.
            throw new OfficeError(ErrorKind.File, "file.no-rights", path);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The write-ahead log on a disk of our own, a rollback journal where two machines can reach the file. Changing needs
    /// the file alone: with others in it, a disk of our own keeps what it has, a share refuses.
    /// </summary>
    public static void SetJournal(SqliteConnection connection, bool shared)
    {
        Run(connection, "PRAGMA synchronous = FULL");

        // People copy the .db alone onto a stick while the screens are open. The log is therefore written back after every act
        // and not after a thousand pages: what was said to be written is in the file that has its name.
        Run(connection, "PRAGMA wal_autocheckpoint = 1");
        string wanted = shared ? "delete" : "wal";
        try
        {
            if (Text(connection, "PRAGMA journal_mode") != wanted)
            {
                Run(connection, "PRAGMA journal_mode = " + wanted);
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Busy && !shared)
        {
        }
    }

    /// <summary>Runs a statement.</summary>
    public static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of a statement as text.</summary>
    public static string Text(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string ?? "";
    }

    private static bool HasLog(string path) => File.Exists(path + "-wal") && new FileInfo(path + "-wal").Length > 0;
}
