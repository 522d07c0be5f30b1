using CountyToolkit.Audit;

namespace CountyToolkit.Imports;

/// <summary>One file being taken in: what its rows are written under, and what was found so far.</summary>
public sealed class ImportBatch
{
    private readonly List<(string Table, long Row, long? Before)> changes = [];
    private readonly List<UnmatchedRow> unmatched = [];

    internal ImportBatch(Act act, long id, string file, ImportOrder order, ImportErrors errors)
    {
        (Act, Id, File, Period, Errors) = (act, id, file, order.Period, errors);
    }

    /// <summary>The act under way.</summary>
    public Act Act { get; }

    /// <summary>Number of the batch.</summary>
    public long Id { get; }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Period given for the import; null when none.</summary>
    public string? Period { get; }

    /// <summary>Errors and notes.</summary>
    public ImportErrors Errors { get; }

    /// <summary>Counts of this file.</summary>
    public ImportCounts Counts { get; } = new();

    /// <summary>Periods values were read for.</summary>
    public HashSet<Period> Periods { get; } = [];

    internal IReadOnlyList<(string Table, long Row, long? Before)> Changes => changes;

    internal IReadOnlyList<UnmatchedRow> Unmatched => unmatched;

    /// <summary>Where a written row comes from.</summary>
    public Origin Origin(string place) => new(Id, place);

    /// <summary>Records that a row took the place of another. A row that replaces nothing is known by its batch alone.</summary>
    public void Replaced(string table, long row, long before) => changes.Add((table, row, before));

    /// <summary>Records a row whose firm was not found, or found by an old name.</summary>
    public void NotFound(ImportRow row, string field, string name, string? known, string? near) =>
        unmatched.Add(new UnmatchedRow(new RowPlace(row.File, row.Sheet, row.Number), row.Place(field), name, known, near, row.Line));
}
