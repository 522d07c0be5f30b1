using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CountyToolkit.Storage;

/// <summary>
/// The office's one SQLite file, open. Invariants: (1) only a file with our application id and a schema version we
/// know, whose pages pass a quick check, is ever handed out; (2) foreign keys and recursive triggers are on; (3) no
/// pooling, so that disposing lets go of the file; (4) writing goes through <see cref="WriteTransaction"/>, one at a
/// time, IMMEDIATE; (5) where two machines can reach the file, the journal is a rollback journal and only the holder
/// of the lease writes; (6) a file that cannot be written is opened for reading, and says so when written to.
/// </summary>
public sealed class CountyFile : IDisposable
{
    /// <summary>Marks a SQLite file as a county file: the letters COTY.</summary>
    public const int ApplicationId = 0x434F5459;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(25);

    private readonly Lease? lease;
    private readonly LeaseNote? other;
    private readonly TimeProvider clock;
    private Func<FileWait, bool>? goesOn;

    private CountyFile(string path, SqliteConnection connection, TimeProvider clock, bool readOnly, Lease? lease = null, LeaseNote? other = null)
    {
        Path = path;
        Connection = connection;
        ReadOnly = readOnly;
        this.clock = clock;
        this.lease = lease;
        this.other = other;
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>The open connection; stores read through it.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>True when nothing can be written: opened so, held by another user, or the medium does not allow it.</summary>
    public bool ReadOnly { get; }

    /// <summary>Who may write where two machines can reach the file, as account and machine; null when nobody else holds it.</summary>
    public string? HeldBy => other is null ? null : $"{other.Holder} @ {other.Machine}";

    /// <summary>
    /// Asked again and again, on the thread that works, while a statement runs, another writer is waited for or a copy is made; no =
    /// gives up: an <see cref="OperationCanceledException"/>, and the transaction rolled back. It must not use the connection. Null = goes on.
    /// </summary>
    public Func<FileWait, bool>? GoesOn
    {
        get => goesOn;
        set
        {
            goesOn = value;
            Watch();
        }
    }

    /// <summary>Between the steps of work that asks the file little: gives up where <see cref="GoesOn"/> answers no.</summary>
    /// <exception cref="OperationCanceledException">It does.</exception>
    public void DemandGoingOn()
    {
        if (goesOn?.Invoke(default) == false)
        {
            throw new OperationCanceledException();
        }
    }

    /// <summary>Whether a fault only says that <see cref="GoesOn"/> answered no.</summary>
    public static bool Stopped(Exception fault) => fault is OperationCanceledException or SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT };

    /// <summary>Makes a new file with the whole schema. The folder is made when missing.</summary>
    /// <exception cref="OfficeError"><c>file.exists</c>: something is there already; nothing is overwritten.</exception>
    public static CountyFile Create(string path, TimeProvider clock)
    {
        string full = FullPath(path);
        SystemLibrary.Demand(full);
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw new OfficeError(ErrorKind.File, "file.exists", full);
        }

        return FileFault.Guard(full, () =>
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            SqliteConnection connection = FileConnection.Open(full, SqliteOpenMode.ReadWriteCreate);
            try
            {
                FileConnection.Run(connection, $"PRAGMA application_id = {ApplicationId}");
                FileConnection.SetJournal(connection, FilePlace.IsShared(full));
                SchemaUpgrade.Apply(connection, clock);
                return new CountyFile(full, connection, clock, readOnly: false);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Opens an existing file, brings an older schema up to date (a verified backup first) and hands it out.</summary>
    /// <exception cref="OfficeError">
    /// <c>file.missing</c>, <c>file.folder</c>, <c>file.empty</c>, <c>file.foreign</c>, <c>file.newer</c>, <c>file.too-old</c>,
    /// <c>file.older</c>, <c>file.damaged</c>, <c>file.locked</c>, <c>file.no-rights</c>, <c>file.library-too-old</c>,
    /// <c>file.migration-edited</c>: what is wrong and what to do.
    /// </exception>
    public static CountyFile Open(string path, TimeProvider clock, bool readOnly = false)
    {
        string full = FullPath(path);
        SystemLibrary.Demand(full);
        FileFault.RefuseUnreadable(full);
        return FileFault.Guard(full, () =>
        {
            bool shared = FilePlace.IsShared(full);
            LeaseNote? other = null;
            Lease? lease = shared && !readOnly ? Lease.Take(full, clock, out other) : null;
            try
            {
                return Open(full, clock, readOnly || (shared && lease is null), shared, lease, lease is null ? other : null);
            }
            catch
            {
                lease?.Dispose();
                throw;
            }
        });
    }

    /// <summary>Begins the one write transaction; others wait up to five seconds, then are told the file is locked.</summary>
    /// <exception cref="OfficeError"><c>file.held</c>, <c>file.read-only</c>, <c>file.lease-lost</c>, <c>file.locked</c>.</exception>
    /// <exception cref="OperationCanceledException"><see cref="GoesOn"/> would not wait.</exception>
    public FileTransaction WriteTransaction()
    {
        if (other is not null)
        {
            throw new OfficeError(ErrorKind.File, "file.held", Path, other.Holder, other.Machine, Instant.Shown(Instant.Text(other.At), clock));
        }

        if (ReadOnly)
        {
            throw new OfficeError(ErrorKind.File, "file.read-only", Path);
        }

        lease?.Renew();
        return FileFault.Guard(Path, Begin);
    }

    /// <summary>Commits, unless the lease has been taken over meanwhile.</summary>
    /// <exception cref="OfficeError"><c>file.lease-lost</c>.</exception>
    internal void Commit(FileTransaction transaction)
    {
        lease?.Confirm();
        transaction.Commit();
    }

    /// <summary>Has <see cref="GoesOn"/> asked during statements, after something else had them watched.</summary>
    internal void Watch() => StatementWatch.Set(Connection, goesOn is null ? null : () => goesOn(default));

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        lease?.Dispose();
    }

    private FileTransaction Begin()
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (FileTransaction.TryBegin(Connection) is { } begun)
            {
                goesOn?.Invoke(default);
                return begun;
            }

            TimeSpan since = Stopwatch.GetElapsedTime(started);
            if (since > Patience)
            {
                throw new OfficeError(ErrorKind.File, "file.locked", Path);
            }

            if (goesOn?.Invoke(new FileWait(FileWaitFor.OtherWriter, since)) == false)
            {
                throw new OperationCanceledException();
            }

            Thread.Sleep(BetweenTries);
        }
    }

    private static CountyFile Open(string full, TimeProvider clock, bool readOnly, bool shared, Lease? lease, LeaseNote? other)
    {
        SqliteConnection connection = FileConnection.Reach(full, readOnly);
        try
        {
            bool cannotWrite = readOnly || raw.sqlite3_db_readonly(connection.Handle, "main") == 1;
            FileFault.RefuseDamaged(connection, full);
            if (cannotWrite)
            {
                FileFault.RefuseOlder(connection, full);
            }
            else
            {
                FileConnection.SetJournal(connection, shared);
                SchemaUpgrade.Bring(connection, full, clock);
            }

            return new CountyFile(full, connection, clock, cannotWrite, lease, other);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // The long form of a Windows path hides shares from SQLite, which then uses the write-ahead log on them.
    private static string FullPath(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        return full.StartsWith(@"\\?\UNC\", StringComparison.Ordinal) ? @"\\" + full[8..]
            : full.StartsWith(@"\\?\", StringComparison.Ordinal) ? full[4..]
            : full;
    }
}
