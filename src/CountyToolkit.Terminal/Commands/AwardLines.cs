using System.Text.Json.Nodes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Runs and ledger lines as answers and as lines a clerk reads.</summary>
internal static class AwardLines
{
    private static readonly string[] Counts = ["enterprises", "met", "unmet", "missing", "manual", "notApplicable", "failed", "open", "excluded", "paid"];
    private static readonly string[] Money = ["granted", "reduced", "supplemented", "total"];

    /// <summary>Answers with a run; with the file at hand the excluded are counted by reason.</summary>
    public static void Run(Invocation call, AwardRun run, SqliteConnection? db = null)
    {
        JsonObject answer = Row(call, run);
        if (db is not null)
        {
            RunDocument document = RunDocument.Read(new Audit.BlobStore(db).Get(run.Sha256));
            answer["excludedBecause"] = new JsonObject(document.Excluded.GroupBy(e => e.Why).Select(g => KeyValuePair.Create<string, JsonNode?>(g.Key, g.Count())));
            answer["handLines"] = new JsonArray([.. document.HandLines.Select(h => h.ToJson())]);
            answer["pot"] = document.Json["pot"]?.DeepClone();
        }

        call.Output.Answer(answer, () => Write(call, run, answer));
    }

    /// <summary>A run as one object: the contract's fields, and who and when.</summary>
    public static JsonObject Row(Invocation call, AwardRun run)
    {
        JsonObject row = new()
        {
            ["run"] = run.Id,
            ["programme"] = run.Programme,
            ["year"] = run.Year,
            ["date"] = IsoDate.Text(run.OnDate),
            ["supplementOf"] = run.SupplementOf,
            ["status"] = run.State,
            ["state"] = call.Say("awards.state." + run.State),
        };
        JsonObject totals = JsonNode.Parse(run.Summary)!.AsObject();
        foreach (string count in Counts)
        {
            row[count] = StrictJson.Whole(totals[count]) ?? 0;
        }

        foreach (string money in Money)
        {
            row[money] = (StrictJson.Number(totals[money]) ?? Exact.Zero).ToDecimalText(2);
        }

        row["approval"] = run.ApprovalId;
        row["sha256"] = run.Sha256;
        row["checkCode"] = Sha256.CheckCode(run.Sha256);
        row["editor"] = run.Editor;
        row["at"] = run.At;
        return row;
    }

    /// <summary>A ledger line.</summary>
    public static JsonObject Row(Invocation call, EnterpriseIndex index, LedgerLine line) => new()
    {
        ["id"] = line.Entry.Id,
        ["code"] = index.CodeOf(line.Entry.EnterpriseId),
        ["name"] = index.NameOf(line.Entry.EnterpriseId),
        ["programme"] = line.Entry.Programme,
        ["pool"] = line.Entry.Pool,
        ["year"] = line.Entry.PolicyYear,
        ["granted"] = Yuan(line.Entry.GrantedFen),
        ["paid"] = Yuan(line.PaidFen),
        ["status"] = line.State,
        ["state"] = call.Say("awards.ledger." + line.State),
        ["run"] = line.Entry.RunId,
        ["document"] = line.Entry.Document,
    };

    private static string Yuan(long fen) => new Exact(fen, 100).ToDecimalText(2);

    private static void Write(Invocation call, AwardRun run, JsonObject answer)
    {
        call.Output.Say("awards.head", $"{run.Id}", run.Programme, $"{run.Year}", IsoDate.Text(run.OnDate), answer["state"]!.ToString());
        call.Output.Say("awards.counts", [.. Counts.Select(c => answer[c]!.ToString())]);
        call.Output.Say("awards.money", [.. Money.Select(m => answer[m]!.ToString())]);
        foreach ((string why, JsonNode? count) in answer["excludedBecause"] as JsonObject ?? [])
        {
            call.Output.Say("awards.excluded", call.Say("awards.why." + why), count!.ToString());
        }

        if (answer["pot"] is JsonObject pot)
        {
            call.Output.Say("awards.pot", pot["value"]?.ToString() ?? "", pot["taken"]?.ToString() ?? "", pot["asked"]?.ToString() ?? "");
        }

        foreach (JsonObject hand in (answer["handLines"] as JsonArray ?? []).OfType<JsonObject>())
        {
            call.Output.Say("awards.hand", hand["code"]!.ToString(), call.Say("awards.hand." + hand["kind"]), hand["amount"]!.ToString(), hand["reason"]!.ToString(), hand["by"]?.ToString() ?? "");
        }

        call.Output.Say("awards.hash", run.Sha256, Sha256.CheckCode(run.Sha256));
    }
}
