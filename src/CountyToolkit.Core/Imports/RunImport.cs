using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.People;

namespace CountyToolkit.Imports;

/// <summary>
/// Imports files. Invariants: (1) a dry run is the same act, rolled back; (2) any error and nothing is written, unless
/// good rows were explicitly accepted; (3) what would write nothing leaves no act behind; (4) each file is a batch, all
/// files are one act; (5) a verified backup stands before it.
/// </summary>
/// <param name="session">Who imports.</param>
/// <param name="targets">Every form and what is done with its rows.</param>
public sealed class RunImport(Session session, IReadOnlyList<IImportTarget> targets)
{
    private const int ProgressStep = 500;

    /// <summary>Called with the number of rows taken so far.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Runs it. Errors in the files are in the answer; what is thrown is about the order itself.</summary>
    /// <exception cref="OfficeError"><c>import.unknown-form</c>, <c>import.map-field</c>; refusals of a single file that cannot be opened.</exception>
    /// <exception cref="OfficeError"><c>import.correction-nowhere</c>; <c>import.csv-encoding-uncertain</c>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public ImportAnswer Run(ImportOrder order, CancellationToken cancel = default)
    {
        IReadOnlyList<IImportTarget> eligible = Eligible(order);
        string? backup = order.DryRun ? null : Beforehand.Copy(session, "import");
        try
        {
            ImportAnswer answer = session.Write(Right.Import, "imports.run", act => Work(act, order, eligible, cancel), order.DryRun);
            backup = null;
            return answer;
        }
        catch (NothingWritten nothing)
        {
            return nothing.Answer;
        }
        finally
        {
            // Where nothing changed, the copy made for the case would only take room.
            if (backup is not null)
            {
                File.Delete(backup);
            }
        }
    }

    private ImportAnswer Work(Act act, ImportOrder order, IReadOnlyList<IImportTarget> eligible, CancellationToken cancel)
    {
        ImportErrors errors = new();
        ImportCounts total = new();
        List<ImportBatch> written = [];
        List<UnmatchedRow> unmatched = [];
        ImportStore store = new(act.Connection);
        long next = store.NextId();
        bool remembered = false;
        List<FoundTable> tables = [];
        HashSet<Period> periods = [];
        Mending mending = new(order);
        foreach (string path in order.Files)
        {
            using SheetFile file = SheetFile.Open(path, order.Encoding, cancel);
            ImportBatch batch = new(act, next, file.Name, order, errors);
            NoteBefore(store, file, errors);
            FileImport one = new(file, batch, order, store, mending, taken => Tell(total.Rows + taken, cancel));
            one.Run(eligible);
            total.Add(batch.Counts);
            unmatched.AddRange(batch.Unmatched);
            remembered |= one.Remembered;
            periods.UnionWith(batch.Periods);
            tables.AddRange(one.Tables);
            if (batch.Counts.Written > 0)
            {
                store.Add(batch, one.Form, file.Sha256, one.Mapping, Text(batch.Counts));
                written.Add(batch);
                next++;
            }
        }

        mending.DemandAllUsed();
        bool refused = errors.Count > 0 && !order.AcceptGood;
        ImportAnswer answer = new()
        {
            Batches = refused || order.DryRun ? [] : [.. written.Select(b => b.Id)],
            Counts = total,
            Errors = errors.All,
            ErrorCount = errors.Count,
            Refused = refused,
            Periods = [.. periods.OrderBy(p => p.FirstDay).ThenByDescending(p => p.LastDay)],
            Notes = errors.Notes,
            Unmatched = [.. unmatched.OrderBy(u => u.Near is not null ? 0 : u.Known is not null ? 1 : 2)],
            Tables = tables,
        };
        act.Detail["batches"] = new JsonArray([.. written.Select(b => (JsonNode?)JsonValue.Create(b.Id))]);
        return refused || (written.Count == 0 && !remembered) ? throw new NothingWritten(answer) : answer;
    }

    private static void NoteBefore(ImportStore store, SheetFile file, ImportErrors errors)
    {
        if (store.Standing(file.Sha256) is { } before)
        {
            errors.Note(ImportNote.FileBefore, file.Name, $"{before.Id}", before.FileName, before.Operator ?? "-");
        }
    }

    private void Tell(int rows, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (rows % ProgressStep == 0)
        {
            Progress?.Invoke(rows);
        }
    }

    private IReadOnlyList<IImportTarget> Eligible(ImportOrder order)
    {
        if (order.Form is null)
        {
            return targets;
        }

        IImportTarget[] named = [.. targets.Where(t => t.Form.Code == order.Form || t.Form.Label == order.Form)];
        return named.Length > 0 ? named
            : throw new OfficeError(ErrorKind.Usage, "import.unknown-form", null, order.Form, string.Join("、", targets.Select(t => $"{t.Form.Code} {t.Form.Label}")));
    }

    private static string Text(ImportCounts counts) => CanonicalJson.Text(new JsonObject
    {
        ["rows"] = counts.Rows,
        ["created"] = counts.Created,
        ["updated"] = counts.Updated,
        ["unchanged"] = counts.Unchanged,
        ["matched"] = counts.Matched,
        ["matchedByOldName"] = counts.MatchedByOldName,
        ["unmatched"] = counts.Unmatched,
    });
}
