using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>Names what is wrong with a file, in the office's words, instead of a number of SQLite's.</summary>
internal static class FileFault
{
    private const long QuicklyRead = 32L << 20;

    /// <summary>Runs <paramref name="work"/> and turns every fault of the file into an <see cref="OfficeError"/> of kind File.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault) when (!CountyFile.Stopped(fault))
        {
            throw Named(fault, path);
        }
        catch (SqliteException)
        {
            throw new OperationCanceledException();
        }
        catch (UnauthorizedAccessException)
        {
            throw new OfficeError(ErrorKind.File, "file.no-rights", path);
        }
        catch (IOException fault)
        {
            throw new OfficeError(ErrorKind.File, "file.cannot-read", path, fault.Message);
        }
        catch (TypeInitializationException fault) when (fault.GetBaseException() is DllNotFoundException)
        {
            throw new OfficeError(ErrorKind.File, "file.library-too-old", path);
        }
        catch (DllNotFoundException)
        {
            throw new OfficeError(ErrorKind.File, "file.library-too-old", path);
        }
    }

    /// <summary>Whether the file, its disk or somebody else in it is at fault; else a statement of ours is.</summary>
    public static bool IsOfFile(SqliteException fault) => fault.SqliteErrorCode is 5 or 6 or 8 or 10 or 11 or 13 or 14 or 26;

    /// <summary>The error of a SQLite fault.</summary>
    public static OfficeError Named(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        5 or 6 => new OfficeError(ErrorKind.File, "file.locked", path),
        10 => new OfficeError(ErrorKind.File, "file.disk-fault", path, fault.Message),
        8 => new OfficeError(ErrorKind.File, "file.read-only", path),
        11 => new OfficeError(ErrorKind.File, "file.damaged", path),
        13 => new OfficeError(ErrorKind.File, "file.disk-full", path),
        14 => new OfficeError(ErrorKind.File, "file.cannot-read", path, fault.Message),
        26 => new OfficeError(ErrorKind.File, "file.foreign", path),
        _ => new OfficeError(ErrorKind.File, "file.fault", path, fault.Message),
    };

    /// <summary>Refuses what can be seen without opening: a folder, missing, empty.</summary>
    public static void RefuseUnreadable(string path)
    {
        if (Directory.Exists(path))
        {
            throw new OfficeError(ErrorKind.File, "file.folder", path);
        }

        if (!File.Exists(path))
        {
            throw new OfficeError(ErrorKind.File, "file.missing", path);
        }

        if (new FileInfo(path).Length == 0)
        {
            throw new OfficeError(ErrorKind.File, "file.empty", path);
        }
    }

    /// <summary>Refuses a file that is SQLite but not ours, or of a newer program.</summary>
    public static void RefuseForeign(SqliteConnection connection, string path)
    {
        if (Pragma(connection, "application_id") != CountyFile.ApplicationId)
        {
            throw new OfficeError(ErrorKind.File, "file.foreign", path);
        }

        long version = Pragma(connection, "user_version");
        if (version > SchemaUpgrade.Newest)
        {
            throw new OfficeError(ErrorKind.File, "file.newer", path, $"{version}", $"{SchemaUpgrade.Newest}");
        }

        if (version < SchemaUpgrade.Oldest)
        {
            throw new OfficeError(ErrorKind.File, "file.too-old", path, $"{version}", $"{SchemaUpgrade.Oldest}");
        }
    }

    /// <summary>
    /// Refuses a file whose pages are out of order. SQLite checks the size when it first reads; the rest is looked at page
    /// by page in files small enough for nobody to wait, in larger ones by <c>verify</c> and before every backup.
    /// </summary>
    public static void RefuseDamaged(SqliteConnection connection, string path)
    {
        if (new FileInfo(path).Length <= QuicklyRead && FileConnection.Text(connection, "PRAGMA quick_check(1)") is var found and not "ok")
        {
            throw new OfficeError(ErrorKind.File, "file.damaged", path, found);
        }
    }

    /// <summary>Refuses, where nothing can be written, a file that would first have to be brought up to date.</summary>
    public static void RefuseOlder(SqliteConnection connection, string path)
    {
        long version = Pragma(connection, "user_version");
        if (version < SchemaUpgrade.Newest)
        {
            throw new OfficeError(ErrorKind.File, "file.older", path, $"{version}", $"{SchemaUpgrade.Newest}");
        }
    }

    /// <summary>A whole-number pragma.</summary>
    public static long Pragma(SqliteConnection connection, string name)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return (long)command.ExecuteScalar()!;
    }
}
