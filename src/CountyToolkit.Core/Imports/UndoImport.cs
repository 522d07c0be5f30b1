using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.People;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Imports;

/// <summary>
/// Undoes an import whole: its rows hold no longer, and what held before holds again by itself. One's own import of the
/// same day is undone alone while no award run has been submitted on it; any other undoing is proposed, and a second
/// person's approval carries it out.
/// </summary>
public sealed class UndoImport(Session session)
{
    /// <summary>Code of the approval.</summary>
    public const string Kind = "import-undo";

    /// <summary>What a second person approves: the batch as it was written.</summary>
    public static ApprovalKind Approval { get; } = new(Kind, CurrentHash, Decided);

    /// <summary>Undoes the batch, or proposes it; answers the number of the approval to wait for, or null when it is undone.</summary>
    /// <exception cref="OfficeError">
    /// <c>import.no-batch</c>; <c>import.already-undone</c>; <c>import.undo-resting</c>: other rows speak of firms this import
    /// brought in.
    /// </exception>
    public long? Run(long batch, string? reason)
    {
        session.Demand(Right.Import);
        Undoable(new ImportStore(session.File.Connection), batch);
        Beforehand.Copy(session, "undo");
        return session.Write(Right.Import, "imports.undo", act => Undo(act, batch, reason));
    }

    /// <summary>Whether this operator may undo the batch now, alone.</summary>
    internal static bool IsFree(ImportStore store, ImportBatchRow row, string? person, TimeProvider clock) =>
        row.UndoneAt is null && IsOwnOfToday(row, person, clock) && !store.RunSubmittedSince(row.ActId) && store.RestingOn(row.Id).Count == 0;

    private long? Undo(Act act, long batch, string? reason)
    {
        ImportStore store = new(act.Connection);
        ImportBatchRow row = Undoable(store, batch);
        act.Detail["batch"] = batch;
        act.Detail["reason"] = reason;
        if (IsOwnOfToday(row, session.Person.Name, session.Clock) && !store.RunSubmittedSince(row.ActId))
        {
            store.Undo(act, batch, reason);
            return null;
        }

        long editor = row.Operator is { } name && new OperatorStore(act.Connection).Find(name) is { } importer ? importer.Id : session.Person.Id;
        return Approvals.Propose(act, Kind, Subject(batch), Hash(store, row), editor);
    }

    private static ImportBatchRow Undoable(ImportStore store, long batch)
    {
        string number = Subject(batch);
        ImportBatchRow row = store.Find(batch) ?? throw new OfficeError(ErrorKind.BadInput, "import.no-batch", null, number);
        if (row.UndoneAt is not null)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.already-undone", row.FileName, number, row.UndoneAt);
        }

        (string Table, long Rows)[] resting = [.. store.RestingOn(batch)];
        return resting.Length == 0 ? row
            : throw new OfficeError(ErrorKind.BadInput, "import.undo-resting", row.FileName, number, string.Join(" ", resting.Select(r => FormattableString.Invariant($"{r.Table}:{r.Rows}"))));
    }

    private static string? CurrentHash(SqliteConnection db, string subject)
    {
        ImportStore store = new(db);
        return long.TryParse(subject, out long batch) && store.Find(batch) is { UndoneAt: null } row ? Hash(store, row) : null;
    }

    private static void Decided(Act act, Approval approval, Decision decision)
    {
        if (decision == Decision.Approved)
        {
            ImportStore store = new(act.Connection);
            long batch = long.Parse(approval.Subject, System.Globalization.CultureInfo.InvariantCulture);
            Undoable(store, batch);
            store.Undo(act, batch, approval.Note);
        }
    }

    private static string Hash(ImportStore store, ImportBatchRow row) => CanonicalJson.Hash(new JsonObject
    {
        ["batch"] = row.Id,
        ["form"] = row.Form,
        ["period"] = row.Period,
        ["file"] = row.FileName,
        ["sha256"] = row.FileSha256,
        ["rows"] = new JsonObject(store.Tables(row.Id).Select(t => KeyValuePair.Create(t.Table, (JsonNode?)JsonValue.Create(t.Rows)))),
    });

    private static bool IsOwnOfToday(ImportBatchRow row, string? person, TimeProvider clock) =>
        row.Operator == person && Instant.Day(row.At, clock) == Instant.Today(clock);

    private static string Subject(long batch) => batch.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
