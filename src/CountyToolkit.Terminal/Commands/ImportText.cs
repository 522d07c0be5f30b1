using System.Text.Json.Nodes;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What an import tells a person, and its exit code.</summary>
internal static class ImportText
{
    private const int MostShown = 50;

    public static ExitCode Tell(Invocation call, ImportOrder order, ImportAnswer answer)
    {
        JsonObject document = answer.ToJson(call.Language);
        if (answer.Refused)
        {
            document["error"] = ErrorReport.Document(answer.Errors[0].ToOfficeError(), call.Language);
        }

        call.Output.Answer(document, () => Counts(call, order, answer));
        foreach (ImportNote note in answer.Notes)
        {
            call.Output.Note("import.note", note.Sentence(call.Language));
        }

        foreach (ImportError error in answer.Errors.Take(MostShown))
        {
            OfficeError refusal = error.ToOfficeError();
            call.Output.Note("import.error", refusal.Sentence(call.Language), refusal.Advice(call.Language));
        }

        if (answer.ErrorCount > MostShown)
        {
            call.Output.Note("import.more-errors", $"{answer.ErrorCount - MostShown}");
        }

        if (answer.Refused)
        {
            call.Output.Note("import.nothing-written", $"{answer.ErrorCount}");
        }

        return answer.Refused ? ExitCode.BadInput : ExitCode.Done;
    }

    public static void Show(Invocation call, JsonObject batch)
    {
        foreach (string field in (string[])["id", "importedAt", "importedBy", "importForm", "period", "fileName", "fileSha256", "written", "undone", "undoReason"])
        {
            call.Output.Line($"{call.Say("col." + field)}  {batch[field]}");
        }

        foreach ((string table, JsonNode? rows) in batch["tables"]!.AsObject())
        {
            call.Output.Line($"  {table}  {rows}");
        }

        foreach (JsonNode? sheet in batch["mapping"]!.AsArray())
        {
            foreach ((string column, JsonNode? field) in sheet!["columns"]!.AsObject())
            {
                call.Output.Line($"  {sheet["sheet"]} {column} → {field}");
            }

            foreach ((string cell, JsonNode? was) in sheet["corrected"]?.AsObject() ?? [])
            {
                call.Output.Say("imports.corrected", $"{sheet["sheet"]} {cell}".Trim(), $"{was!["before"]}", $"{was["after"]}");
            }

            if (sheet["skipped"] is JsonArray skipped)
            {
                call.Output.Say("imports.skipped", $"{sheet["sheet"]}", string.Join("、", skipped));
            }
        }
    }

    private static void Counts(Invocation call, ImportOrder order, ImportAnswer answer)
    {
        ImportCounts counts = answer.Counts;
        call.Output.Say("import.counts", $"{counts.Rows}", $"{counts.Created}", $"{counts.Updated}", $"{counts.Unchanged}");
        call.Output.Say("import.matches", $"{counts.Matched}", $"{counts.MatchedByOldName}", $"{counts.Unmatched}");
        foreach (UnmatchedRow row in answer.Unmatched.Take(MostShown))
        {
            call.Output.Say(row.Known is not null ? "import.by-old-name" : row.Near is not null ? "import.near" : "import.not-found", row.Place, row.Name, row.Known ?? row.Near ?? "");
        }

        if (answer.Unmatched.Count > MostShown)
        {
            call.Output.Say("import.more-not-found", $"{answer.Unmatched.Count - MostShown}");
        }

        if (answer.Unmatched.FirstOrDefault(u => u.Near is not null)?.Near is { } near)
        {
            call.Output.Say("import.near-advice", near);
        }

        if (!answer.Refused)
        {
            call.Output.Say(order.DryRun ? "import.dry-run" : answer.Batches.Count == 0 ? "import.nothing-new" : "import.done", string.Join(" ", answer.Batches));
        }
    }
}
