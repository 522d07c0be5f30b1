using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CountyToolkit.Storage;

/// <summary>Asks, while a connection's statements run, whether to go on.</summary>
internal static class StatementWatch
{
    /// <summary>About a millisecond of a statement's work; a commit is far shorter, and so is never stopped half-way.</summary>
    private const int Steps = 10_000;

    /// <summary>Stops every statement that runs while <paramref name="goesOn"/> answers no; null = asks no more.</summary>
    public static void Set(SqliteConnection connection, Func<bool>? goesOn)
    {
        if (goesOn is null)
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
            return;
        }

        raw.sqlite3_progress_handler(connection.Handle, Steps, _ => Asks(goesOn) ? 0 : 1, null);
    }

    // SQLite stands between caller and called here: nothing may be thrown through it.
    private static bool Asks(Func<bool> goesOn)
    {
        try
        {
            return goesOn();
        }
        catch (Exception)
        {
            return false;
        }
    }
}
