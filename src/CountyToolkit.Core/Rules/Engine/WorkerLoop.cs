using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// The child process: one line of JSON in, one out, until the input ends. Rules run on a thread with a deep stack; the
/// first thread is the watchdog, for what the guard cannot reach inside the engine.
/// </summary>
public static class WorkerLoop
{
    private const int Protocol = 1;
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Serves until the input ends. The answer is the exit code of the process.</summary>
    public static int Run(Stream input, Stream output)
    {
        // Must stand before the first regular expression of the process: set later it is not read.
        AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", RuleLimits.Match);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        WorkerWatch watch = new();
        using StreamWriter writer = new(output, Utf8, 1 << 16);
        Thread thread = new(() => Serve(input, writer, watch), RuleLimits.StackBytes) { IsBackground = true };
        thread.Start();
        while (!thread.Join(WorkerWatch.Beat))
        {
            if (watch.Overdue() is { } stuck)
            {
                JsonObject answer = new() { ["id"] = stuck.Id, ["verdict"] = Failed(stuck, "rule.deadline"), ["ending"] = true };
                watch.Close(() => Write(writer, answer));
                return 3;
            }
        }

        return 0;
    }

    private static void Serve(Stream input, StreamWriter writer, WorkerWatch watch)
    {
        BundleShelf shelf = new();
        using StreamReader reader = new(input, Utf8, false, 1 << 16);
        while (reader.ReadLine() is { } line)
        {
            JsonObject answer = Answered(line, shelf, watch);
            if (!watch.Done(() => Write(writer, answer)))
            {
                return;
            }
        }
    }

    private static JsonObject Answered(string line, BundleShelf shelf, WorkerWatch watch)
    {
        try
        {
            JsonObject question = StrictJson.ReadObject(line, "line");
            return StrictJson.Text(question["op"]) switch
            {
                "hello" => new JsonObject { ["protocol"] = Protocol, ["engine"] = RuleLimits.EngineId },
                "load" => Loaded(shelf, question),
                "lint" => new JsonObject { ["messages"] = BundleLint.Of(question) },
                _ => Evaluated(shelf, question, watch),
            };
        }
        catch (Exception fault) when (fault is RuleStop or OfficeError or RuleTextError or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return new JsonObject { ["error"] = RuleFault.Describe(fault) };
        }
    }

    private static JsonObject Loaded(BundleShelf shelf, JsonObject question)
    {
        shelf.Load((JsonObject)question["bundle"]!);
        return new JsonObject { ["ok"] = true };
    }

    private static JsonObject Evaluated(BundleShelf shelf, JsonObject question, WorkerWatch watch)
    {
        int id = StrictJson.Whole(question["id"]) ?? 0;
        RuleRequest request = new()
        {
            Rule = StrictJson.Text(question["rule"]) ?? "",
            Date = StrictJson.Date(question["date"])!.Value,
            CheckOn = StrictJson.Date(question["checkOn"])!.Value,
            Purpose = StrictJson.Text(question["purpose"]) ?? "recognise",
            PolicyYear = StrictJson.Whole(question["policyYear"])!.Value,
            DataYear = StrictJson.Whole(question["dataYear"])!.Value,
            Facts = question["facts"],
            Figures = question["figures"] as JsonObject,
            Readings = question["readings"] as JsonObject,
            Ways = StrictJson.Flag(question["ways"]) == true,
        };
        LoadedBundle bundle = shelf.Get(StrictJson.Text(question["bundle"]) ?? "");
        int members = (request.Facts as JsonArray)?.Count ?? 1;
        watch.Begin(new StuckEvaluation(id, bundle, request, RuleGuard.Current), members);
        return new JsonObject { ["id"] = id, ["verdict"] = RuleEvaluator.Evaluate(bundle, request) };
    }

    private static JsonNode Failed(StuckEvaluation stuck, string code) => VerdictBuilder.Same(
        stuck.Bundle, stuck.Request, new RuleNode { Word = "rule", Outcome = Outcome.Failed }, RuleFault.Json(code, [], stuck.Guard.Site));

    private static void Write(StreamWriter writer, JsonObject answer)
    {
        writer.Write(answer.ToJsonString(Written));
        writer.Write('\n');
        writer.Flush();
    }
}
