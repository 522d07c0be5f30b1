using System.Text.Json.Nodes;
using CountyToolkit.Storage;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>
/// The only way to write. Invariants: (1) one act is one transaction and one audit entry; (2) every row an act adds
/// carries the act's number and is covered by the digest in its entry; (3) a work that throws, or a dry run, leaves
/// nothing. Stores ask for an <see cref="Act"/> to write, so nothing is written outside one.
/// </summary>
public sealed class Act
{
    private Act(SqliteConnection connection, long id, TimeProvider clock, Actor actor)
    {
        Connection = connection;
        Id = id;
        At = clock.GetUtcNow();
        Today = Instant.Today(clock);
        Actor = actor;
    }

    /// <summary>Number of the audit entry this act will have; goes into <c>act_id</c> of every row.</summary>
    public long Id { get; }

    /// <summary>When the act began.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The day it began, at the office's clock.</summary>
    public DateOnly Today { get; }

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }

    /// <summary>The connection inside the transaction.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>What the entry will say the act was about; a work may add to it.</summary>
    public JsonObject Detail { get; } = [];

    /// <summary>Set by a work that found nothing to write: no entry is left then, for there was no act.</summary>
    public bool IsNothing { get; set; }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction and seals it with an audit entry.
    /// With <paramref name="dryRun"/> the same is done and then rolled back, so that a preview cannot lie.
    /// </summary>
    /// <exception cref="OfficeError">What the work refuses; <c>file.*</c> when the file cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><see cref="CountyFile.GoesOn"/> said no before it was committed.</exception>
    public static T Run<T>(CountyFile file, TimeProvider clock, Actor actor, string act, Func<Act, T> work, bool dryRun = false)
    {
        if (!dryRun && !file.ReadOnly)
        {
            DailyBackup.Make(file, clock);
        }

        using FileTransaction transaction = file.WriteTransaction();
        AuditStore store = new(file.Connection);
        Act running = new(file.Connection, store.NextId(), clock, actor);
        IReadOnlyDictionary<string, long> before = store.NewestRows();
        try
        {
            T answer = work(running);
            if (running.IsNothing)
            {
                return answer;
            }

            store.Seal(running, act, store.Digests(before));
            if (!dryRun)
            {
                file.DemandGoingOn();
                file.Commit(transaction);
            }

            return answer;
        }
        catch (SqliteException fault) when (FileFault.IsOfFile(fault))
        {
            throw FileFault.Named(fault, file.Path);
        }
        catch (SqliteException fault) when (CountyFile.Stopped(fault))
        {
            throw new OperationCanceledException(fault.Message, fault);
        }
    }

    /// <summary>As <see cref="Run{T}"/>, for work with no answer.</summary>
    public static void Run(CountyFile file, TimeProvider clock, Actor actor, string act, Action<Act> work) =>
        Run(file, clock, actor, act, running =>
        {
            work(running);
            return true;
        });
}
