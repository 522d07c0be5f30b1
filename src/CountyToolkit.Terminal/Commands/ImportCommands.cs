using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county import</c> and <c>county imports</c>: tables into the file, and out of it again.</summary>
internal static class ImportCommands
{
    private static readonly Argument<string[]> Files = Verb.Argument<string[]>("FILE");
    private static readonly Option<string?> Form = Verb.Option<string?>("--form", "FORM");
    private static readonly Option<string?> PeriodOption = Verb.Option<string?>("--period", "P");
    private static readonly Option<bool> DryRun = Verb.Flag("--dry-run");
    private static readonly Option<bool> AcceptGood = Verb.Flag("--accept-good");
    private static readonly Option<string?> Map = Verb.Option<string?>("--map", "FILE");
    private static readonly Option<string[]?> Set = Verb.Option<string[]?>("--set", "FIELD=VALUE");
    private static readonly Option<string[]?> Column = Verb.Option<string[]?>("--column", "COLUMN=FIELD");
    private static readonly Option<string[]?> SetCell = Verb.Option<string[]?>("--set-cell", "FILE:SHEET:CELL=VALUE");
    private static readonly Option<string[]?> SkipRow = Verb.Option<string[]?>("--skip-row", "FILE:SHEET:ROW");
    private static readonly Option<string?> Encoding = Verb.Option<string?>("--encoding", "ENCODING");
    private static readonly Option<string?> Marked = Verb.Option<string?>("--marked", "OUT");
    private static readonly Argument<long> Id = Verb.Argument<long>("ID");
    private static readonly Option<string?> Reason = Verb.Option<string?>("--reason", "TEXT");

    public static Command BuildImport() => Verb.Of("", "import", call => Import(call, call.Get(Form)), Files, Form, PeriodOption, DryRun, AcceptGood, Map, Column, Set, SetCell, SkipRow, Encoding, Marked);

    /// <summary><c>county ledger import</c>: the same import, of a ledger.</summary>
    public static Command BuildLedger() => Verb.Of("ledger", "import", call => Import(call, "ledger"), Files, DryRun, AcceptGood, Map, Column, Set, SetCell, SkipRow, Encoding, Marked);

    public static Command BuildImports() => Verb.Noun(
        "imports",
        Verb.Of("imports", "list", List),
        Verb.Of("imports", "show", Show, Id),
        Verb.Of("imports", "undo", Undo, Id, Reason));

    private static ExitCode Import(Invocation call, string? form)
    {
        ImportOrder order = Order(call) with { Form = form };
        return SignedIn.Run(call, session =>
        {
            Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, session.File.Path);
            IReadOnlyList<IImportTarget> targets = ImportForms.All(catalogue, call.Clock);
            try
            {
                RunImport run = new(session, targets) { Progress = rows => call.Output.Progress("import.progress", rows, 0) };
                ImportAnswer answer = run.Run(order, call.Surroundings.Cancel);
                Mark(call, order, answer);
                return ImportText.Tell(call, order, answer);
            }
            finally
            {
                foreach (IDisposable target in targets.OfType<IDisposable>())
                {
                    target.Dispose();
                }
            }
        });
    }

    private static ImportOrder Order(Invocation call)
    {
        ImportMap map = call.Get(Map) is { } path ? ImportMap.Parse(Text(path), path) : ImportMap.Empty;
        foreach (string pair in call.Get(Set) ?? [])
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            map = equals > 0 ? map.With(pair[..equals].Trim(), pair[(equals + 1)..].Trim()) : throw new OfficeError(ErrorKind.Usage, "import.set-form", "--set", pair);
        }

        foreach (string pair in call.Get(Column) ?? [])
        {
            int equals = pair.LastIndexOf('=');
            map = equals > 0 ? map.WithColumn(pair[..equals].Trim(), pair[(equals + 1)..].Trim() is { Length: > 0 } field ? field : null)
                : throw new OfficeError(ErrorKind.Usage, "import.column-form", "--column", pair);
        }

        return new ImportOrder
        {
            Files = call.Need(Files),
            Period = call.Get(PeriodOption) is { } period ? Period.Parse(PeriodWords.Read(period)!, "--period").ToString() : null,
            DryRun = call.Get(DryRun),
            AcceptGood = call.Get(AcceptGood),
            Map = map,
            Corrections = [.. (call.Get(SetCell) ?? []).Select(CellCorrection.Parse)],
            Skipped = [.. (call.Get(SkipRow) ?? []).Select(RowPlace.Parse)],
            Encoding = call.Get(Encoding),
        };
    }

    private static void Mark(Invocation call, ImportOrder order, ImportAnswer answer)
    {
        if (call.Get(Marked) is not { } target || answer.ErrorCount == 0)
        {
            return;
        }

        string source = order.Files.Count == 1 ? order.Files[0] : throw new OfficeError(ErrorKind.Usage, "import.marked-one", "--marked");
        int marked = new MarkedCopy(answer.Errors, answer.Tables, call.Language).Write(source, order.Encoding, target);
        call.Output.Note("import.marked-written", $"{marked}", target);
    }

    private static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : throw new OfficeError(ErrorKind.BadInput, "import.no-file", path);

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        call.Output.List([.. new ImportStore(file.Connection).All().Select(Row)], "id", "importedAt", "importedBy", "importForm", "period", "fileName", "written", "undone");
        return ExitCode.Done;
    });

    private static ExitCode Show(Invocation call) => SignedIn.Read(call, file =>
    {
        ImportStore store = new(file.Connection);
        long id = call.Need(Id);
        ImportBatchRow batch = store.Find(id) ?? throw new OfficeError(ErrorKind.BadInput, "import.no-batch", null, $"{id}");
        JsonObject answer = Row(batch);
        answer["counts"] = JsonNode.Parse(batch.Counts);
        answer["mapping"] = JsonNode.Parse(batch.Mapping);
        answer["fileSha256"] = batch.FileSha256;
        answer["undoReason"] = batch.UndoReason;
        answer["tables"] = new JsonObject(store.Tables(id).Select(t => KeyValuePair.Create(t.Table, (JsonNode?)JsonValue.Create(t.Rows))));
        answer["replaced"] = new JsonArray([.. store.Changes(id).Select(c => (JsonNode?)new JsonObject { ["table"] = c.Table, ["row"] = c.Row, ["before"] = c.Before })]);
        call.Output.Answer(answer, () => ImportText.Show(call, answer));
        return ExitCode.Done;
    });

    private static ExitCode Undo(Invocation call) => SignedIn.Run(call, session =>
    {
        long id = call.Need(Id);
        long? approval = new UndoImport(session).Run(id, call.Get(Reason));
        JsonObject answer = new() { ["batch"] = id, ["undone"] = approval is null, ["approval"] = approval };
        call.Output.Answer(answer, () => call.Output.Say(approval is null ? "imports.undone" : "imports.undo-proposed", $"{id}", $"{approval}"));
        return ExitCode.Done;
    });

    private static JsonObject Row(ImportBatchRow batch) => new()
    {
        ["id"] = batch.Id,
        ["importedAt"] = batch.At,
        ["importedBy"] = batch.Operator,
        ["importForm"] = batch.Form,
        ["period"] = batch.Period,
        ["fileName"] = batch.FileName,
        ["written"] = Written(batch.Counts),
        ["undone"] = batch.UndoneAt,
    };

    private static long Written(string counts)
    {
        JsonNode read = JsonNode.Parse(counts)!;
        return long.Parse(read["created"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture)
            + long.Parse(read["updated"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
