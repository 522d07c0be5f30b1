using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// The office's one SQLite file, open. Invariants: (1) only a file with our application id and a schema version we
/// know is ever handed out; (2) foreign keys and recursive triggers are on; (3) no pooling, so that disposing lets
/// go of the file; (4) writing goes through <see cref="WriteTransaction"/>, one at a time, IMMEDIATE.
/// </summary>
public sealed class CountyFile : IDisposable
{
    /// <summary>Marks a SQLite file as a county file: the letters COTY.</summary>
    public const int ApplicationId = 0x434F5459;

    private CountyFile(string path, SqliteConnection connection, bool readOnly)
    {
        Path = path;
        Connection = connection;
        ReadOnly = readOnly;
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>The open connection; stores read through it.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>True when nothing can be written: opened so, or the medium does not allow it.</summary>
    public bool ReadOnly { get; }

    /// <summary>Makes a new file with the whole schema. The folder is made when missing.</summary>
    /// <exception cref="OfficeError"><c>file.exists</c>: something is there already; nothing is overwritten.</exception>
    public static CountyFile Create(string path, TimeProvider clock)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw new OfficeError(ErrorKind.File, "file.exists", full);
        }

        return FileFault.Guard(full, () =>
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            SqliteConnection connection = Connect(full, SqliteOpenMode.ReadWriteCreate);
            Run(connection, $"PRAGMA application_id = {ApplicationId}");
            Run(connection, "PRAGMA journal_mode = WAL");
            Run(connection, "PRAGMA synchronous = FULL");
            SchemaUpgrade.Apply(connection, clock);
            return new CountyFile(full, connection, readOnly: false);
        });
    }

    /// <summary>Opens an existing file, brings an older schema up to date (a verified backup first) and hands it out.</summary>
    /// <exception cref="OfficeError">
    /// <c>file.missing</c>, <c>file.foreign</c>, <c>file.newer</c>, <c>file.damaged</c>, <c>file.empty</c>,
    /// <c>file.read-only</c>, <c>file.locked</c>, <c>file.migration-edited</c>: what is wrong and what to do.
    /// </exception>
    public static CountyFile Open(string path, TimeProvider clock, bool readOnly = false)
    {
        string full = System.IO.Path.GetFullPath(path);
        FileFault.RefuseUnreadable(full);
        return FileFault.Guard(full, () =>
        {
            SqliteConnection connection = Connect(full, readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
            try
            {
                FileFault.RefuseForeign(connection, full);
                if (!readOnly)
                {
                    Run(connection, "PRAGMA synchronous = FULL");
                    SchemaUpgrade.Bring(connection, full, clock);
                }

                return new CountyFile(full, connection, readOnly);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Begins the one write transaction; others wait up to five seconds, then are told the file is locked.</summary>
    public SqliteTransaction WriteTransaction()
    {
        if (ReadOnly)
        {
            throw new OfficeError(ErrorKind.File, "file.read-only", Path);
        }

        return FileFault.Guard(Path, () => Connection.BeginTransaction(deferred: false));
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder builder = new()
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            RecursiveTriggers = true,
            DefaultTimeout = 5,
        };
        SqliteConnection connection = new(builder.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
