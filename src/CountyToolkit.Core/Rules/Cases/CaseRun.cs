using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Verdicts;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Rules.Cases;

/// <summary>Runs cases of one bundle through the worker, and through the steps where a case names a programme.</summary>
public sealed class CaseRun
{
    private readonly Bundle bundle;
    private readonly RuleWorker worker;
    private readonly Func<ProgrammeQuestion, JsonObject> programme;
    private readonly JsonObject figures;

    /// <param name="bundle">The bundle; it is loaded into the worker.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="programme">Answers a question to a programme; see <see cref="ProgrammeQuestion"/>.</param>
    public CaseRun(Bundle bundle, RuleWorker worker, Func<ProgrammeQuestion, JsonObject> programme)
    {
        this.bundle = bundle;
        this.worker = worker;
        this.programme = programme;
        figures = StrictJson.ReadObject(bundle.Text("policy.json") ?? "{}", bundle.PolicyId)["figures"] as JsonObject ?? [];
        worker.Load(bundle);
    }

    /// <summary>Runs one case.</summary>
    /// <param name="given">The case.</param>
    /// <param name="moved">A figure's entries moved for the bite, by key; null for a plain run.</param>
    public CaseResult Run(RuleCase given, KeyValuePair<string, JsonNode>? moved = null)
    {
        JsonNode verdict = Answer(given, moved, out JsonObject? money);
        return money is null
            ? new CaseResult(given, Differences(given, verdict), Seen(verdict))
            : new CaseResult(given, CaseCheck.Compare(given.Expect as JsonObject ?? [], (JsonObject)verdict, money), Seen(money));
    }

    /// <summary>What comes out for a case: a verdict as it is shown, of a group one a member.</summary>
    /// <param name="given">The case.</param>
    /// <param name="money">What its programme grants; null where it names none.</param>
    public JsonNode Answer(RuleCase given, out JsonObject? money) => Answer(given, null, out money);

    /// <summary>Keys of the figures a verdict rests on.</summary>
    internal static HashSet<string> Seen(JsonNode? node)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Collect(node, seen);
        return seen;
    }

    private JsonNode Answer(RuleCase given, KeyValuePair<string, JsonNode>? moved, out JsonObject? money)
    {
        JsonObject? pinned = Pinned(given, moved);
        JsonObject? readings = given.Readings.Count > 0 ? given.Readings : null;
        money = null;
        if (given.Programme is { } id)
        {
            money = programme(new ProgrammeQuestion(Changed(pinned, readings), id, given.Year ?? given.Date.Year, given.Date, (JsonObject)given.Facts));
            JsonObject one = (JsonObject)VerdictText.Render(money["verdict"]!, Language.Chinese);
            JsonArray missing = (JsonArray)(one["missing"] ??= new JsonArray());
            foreach (JsonNode? blank in (money["missing"] as JsonArray ?? []).Where(b => !missing.Any(m => Blank(m) == Blank(b))))
            {
                missing.Add(blank?.DeepClone());
            }

            return one;
        }

        return VerdictText.Render(worker.Evaluate(new EvalRequest
        {
            Bundle = bundle.Hash,
            Rule = bundle.PolicyId + "/" + given.Rule,
            Date = given.Date,
            Purpose = given.Purpose,
            PolicyYear = given.Year,
            Facts = given.Facts,
            Figures = pinned,
            Readings = readings,
        }), Language.Chinese);
    }

    // A figure not filled in is missing to the line and to the money made of it: one blank.
    private static string Blank(JsonNode? missing) => $"{missing?["kind"]} {missing?["code"]} {missing?["period"]}";

    private static IReadOnlyList<CaseDifference> Differences(RuleCase given, JsonNode verdict)
    {
        if (given.Expect is JsonArray members && verdict is JsonArray verdicts)
        {
            return [.. members.OfType<JsonObject>().Zip(verdicts.OfType<JsonObject>())
                .SelectMany((pair, at) => CaseCheck.Compare(pair.First, pair.Second, null).Select(d => d with { Path = FormattableString.Invariant($"[{at}].{d.Path}") })),
                .. members.Count == verdicts.Count ? Array.Empty<CaseDifference>() : [new CaseDifference("members", $"{members.Count}", $"{verdicts.Count}")]];
        }

        return verdict is JsonObject one && given.Expect is JsonObject expect
            ? CaseCheck.Compare(expect, one, null)
            : [new CaseDifference("expect", given.Expect.GetType().Name, verdict.GetType().Name)];
    }

    /// <summary>The bundle with figures and readings of its document changed; itself when nothing is.</summary>
    private Bundle Changed(JsonObject? pinned, JsonObject? readings)
    {
        if (pinned is null && readings is null)
        {
            return bundle;
        }

        JsonObject policy = StrictJson.ReadObject(bundle.Text("policy.json")!, bundle.PolicyId);
        PolicyOverride.Pin(policy, pinned, readings);
        Dictionary<string, byte[]> files = new(bundle.Files, StringComparer.Ordinal) { ["policy.json"] = Encoding.UTF8.GetBytes(policy.ToJsonString(PolicyOverride.Written)) };
        return Bundle.Of(bundle.PolicyId, files, bundle.Others);
    }

    /// <summary>Figures as whole lists of entries: what the case pins, then what the bite moves unless it is pinned.</summary>
    private JsonObject? Pinned(RuleCase given, KeyValuePair<string, JsonNode>? moved)
    {
        JsonObject pinned = new(given.Figures.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Entries(f.Key, f.Value))));
        if (moved is { } one && !pinned.ContainsKey(one.Key))
        {
            pinned[one.Key] = one.Value.DeepClone();
        }

        return pinned.Count > 0 ? pinned : null;
    }

    private JsonArray Entries(string key, JsonNode? value)
    {
        if (value is JsonArray whole)
        {
            return (JsonArray)whole.DeepClone();
        }

        JsonArray entries = (figures[key] as JsonArray)?.DeepClone() as JsonArray ?? throw new OfficeError(ErrorKind.BadInput, "cases.unknown-figure", bundle.PolicyId, key, Catalogues.NearestCode.Of(key, figures.Select(f => f.Key)) ?? "");
        foreach (JsonObject entry in entries.OfType<JsonObject>())
        {
            entry["value"] = value?.DeepClone();
        }

        return entries;
    }

    private static void Collect(JsonNode? node, HashSet<string> seen)
    {
        switch (node)
        {
            case JsonObject fields:
                if (StrictJson.Text(fields["figure"]) is { } figure)
                {
                    seen.Add(figure.Split('.')[0]);
                }

                foreach ((_, JsonNode? value) in fields)
                {
                    Collect(value, seen);
                }

                break;
            case JsonArray list:
                foreach (JsonNode? value in list)
                {
                    Collect(value, seen);
                }

                break;
        }
    }
}
