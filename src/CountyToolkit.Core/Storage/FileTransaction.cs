using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CountyToolkit.Storage;

/// <summary>The write transaction of a file. What is not committed is rolled back when it is disposed.</summary>
public sealed class FileTransaction : IDisposable
{
    private const int Busy = 5;
    private readonly SqliteConnection connection;

    private FileTransaction(SqliteConnection connection) => this.connection = connection;

    /// <summary>Takes the right to write; null = another has it now.</summary>
    internal static FileTransaction? TryBegin(SqliteConnection connection)
    {
        // Not by a command: that one would wait by itself, whole seconds at least, and tell nobody.
        int result = raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        if ((result & 0xFF) == Busy)
        {
            return null;
        }

        SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return new FileTransaction(connection);
    }

    /// <summary>Makes what was written stay.</summary>
    internal void Commit() => FileConnection.Run(connection, "COMMIT");

    /// <inheritdoc/>
    public void Dispose()
    {
        // After a full disk SQLite has rolled back already.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            FileConnection.Run(connection, "ROLLBACK");
        }
    }
}
