using CountyToolkit.Audit;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Imports;

/// <summary>
/// Takes rows that are each one record of a firm: an incident, a credential, a list entry, a grade. A record that is
/// there exactly so is left alone; one with the same key and another content takes its place.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class RecordImport<T> : IImportTarget
    where T : TracedRow
{
    private readonly Dictionary<object, T> held = [];
    private readonly HashSet<object> fresh = [];
    private ImportBatch batch = null!;
    private RowOwner owner = null!;

    /// <inheritdoc/>
    public required ImportForm Form { get; init; }

    /// <summary>Finds whose a row is.</summary>
    public required Func<ImportBatch, RowOwner> Owners { get; init; }

    /// <summary>Records that hold.</summary>
    public required Func<SqliteConnection, IEnumerable<T>> Held { get; init; }

    /// <summary>Reads a row of a firm; null when something was refused.</summary>
    public required Func<ImportRow, long, T?> Read { get; init; }

    /// <summary>Adds a record and answers its row.</summary>
    public required Func<Act, T, long> Write { get; init; }

    /// <summary>What makes two records the same one; by default their whole content.</summary>
    public Func<T, object>? Key { get; init; }

    /// <summary>Table of the records.</summary>
    public required string Table { get; init; }

    /// <inheritdoc/>
    public void Begin(ImportBatch batch)
    {
        this.batch = batch;
        owner = Owners(batch);
        held.Clear();
        fresh.Clear();
        foreach (T row in Held(batch.Act.Connection))
        {
            held[KeyOf(row)] = row;
        }
    }

    /// <inheritdoc/>
    public void Take(ImportRow row)
    {
        if (owner.Find(row, batch) is not { } enterprise || Read(row, enterprise) is not { } read || row.HasErrors)
        {
            return;
        }

        object key = KeyOf(read);
        held.TryGetValue(key, out T? before);
        if (before is not null && Content(before).Equals(Content(read)))
        {
            batch.Counts.Unchanged++;
            return;
        }

        if (!fresh.Add(key))
        {
            row.Refuse("import.row-twice", null, "", held[key].Place ?? "");
            return;
        }

        long id = Write(batch.Act, (T)((TracedRow)read with { BatchId = batch.Id, Place = row.Place() }));
        held[key] = (T)((TracedRow)read with { Id = id, Place = row.Place() });
        batch.Counts.Created += before is null ? 1 : 0;
        batch.Counts.Updated += before is null ? 0 : 1;
        if (before is not null)
        {
            batch.Replaced(Table, id, before.Id);
        }
    }

    private object KeyOf(T row) => Key is null ? Content(row) : Key(row);

    private static TracedRow Content(T row) => (TracedRow)row with { Id = 0, BatchId = null, Place = null, Operator = null, At = "" };
}
