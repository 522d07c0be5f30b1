using System.Numerics;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Law;

/// <summary>
/// What the worked cases of the shipped law together make every item answer: met, unmet and blank; a bound from below, at it
/// and from above; a veto hit, not asked and not replied to; words unjudged and judged both ways; what money is made of, blank.
/// </summary>
public sealed class CaseCoverageTests
{
    // Words that only put others together, or let another rule answer with cases of its own.
    private static readonly string[] Together = ["group", "rule", "inClass", "points", "band", "value", "total", "best", "score"];

    // What a rule's own script keeps from ever happening, each with the branch that does.
    private static readonly string[] Impossible =
    [
        .. from rule in new[] { "zhejiang-srdi-2017/pool-direction", "zhoushan-srdi-2017/pool-direction" }
           from hole in new[]
           {
               "2b met", "2b missing", // asked only of a firm known to be above scale
               "2c unmet", // asked only of one not known to be
               "1d met", "1d missing", // asked only of an individual business
           }
           select rule + " " + hole,
        "yuhang-srdi-draft/recognition-award 1 missing", // titles nobody asked for end the whole rule before the item
        "zhoushan-srdi-2017/property-tax-window 4 unmet", // a day of use, once filled in, is a day of use
    ];

    [Fact]
    public void The_cases_make_every_item_answer_in_every_way_it_can()
    {
        ScriptLibrary library = new(Path.Combine(Repository.Root, "scripts"));
        List<string> holes = [];
        using RuleWorker worker = new();
        foreach (Bundle bundle in library.Policies.Select(p => library.Bundle(p)))
        {
            CaseRun run = new(bundle, worker, question => ProgrammeCases.Answer(question, worker));
            foreach (IGrouping<string, RuleCase> cases in CaseReader.Read(bundle).GroupBy(c => c.Rule))
            {
                Dictionary<string, List<JsonObject>> seen = [];
                HashSet<string> paidOf = [], lacked = [];
                foreach (RuleCase one in cases)
                {
                    JsonNode verdict = run.Answer(one, out _);
                    Collect(verdict, seen);
                    paidOf.UnionWith(Codes((verdict as JsonObject)?["lines"] as JsonArray, "inputs"));
                    lacked.UnionWith(Codes([verdict.DeepClone()], "missing"));
                }

                holes.AddRange(paidOf.Except(lacked).Select(code => $"{bundle.PolicyId}/{cases.Key} pays of {code}, never blank"));

                holes.AddRange(seen.SelectMany(item => Holes(item.Value).Select(hole => $"{bundle.PolicyId}/{cases.Key} {item.Key} {hole}")));
            }
        }

        Assert.Empty(holes.Except(Impossible));
        Assert.Empty(Impossible.Except(holes));
    }

    private static IEnumerable<string> Codes(JsonArray? of, string list) =>
        (of ?? []).OfType<JsonObject>().SelectMany(one => one[list] as JsonArray ?? []).Select(value => (string)value!["code"]!);

    private static void Collect(JsonNode? node, Dictionary<string, List<JsonObject>> seen)
    {
        foreach (JsonObject verdict in node is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)node!])
        {
            foreach (JsonObject item in (verdict["items"] as JsonArray ?? []).OfType<JsonObject>())
            {
                string id = (string)item["id"]!;
                if (!seen.TryGetValue(id, out List<JsonObject>? answers))
                {
                    seen[id] = answers = [];
                }

                answers.Add(item);
                if ((string?)item["word"] is not ("rule" or "inClass"))
                {
                    Collect(item, seen);
                }
            }
        }
    }

    private static IEnumerable<string> Holes(List<JsonObject> answers)
    {
        string word = (string)answers[0]["word"]!;
        HashSet<string> outcomes = [.. answers.Select(a => (string)a["outcome"]!)];
        string[] wanted = Together.Contains(word) ? [] : word switch
        {
            "judge" => ["manual", "met", "unmet"],
            "guide" => ["manual", "met", "missing"],
            "within" => ["met", "unmet"],
            "ask" => ["manual"],
            _ => ["met", "unmet", "missing"],
        };
        return wanted.Where(w => !outcomes.Contains(w)).Concat(word is "require" or "guide" ? Sides(answers) : []).Concat(word == "veto" ? Silence(answers) : []);
    }

    private static IEnumerable<string> Sides(List<JsonObject> answers)
    {
        HashSet<int> sides = [.. answers.Where(a => a["bound"] is not null && a["exact"] is not null && a["root"] is null).Select(Side)];
        return sides.Count == 0 ? [] : new[] { (-1, "below"), (0, "at"), (1, "above") }.Where(s => !sides.Contains(s.Item1)).Select(s => s.Item2);
    }

    private static int Side(JsonObject answer)
    {
        Exact exact = new(BigInteger.Parse((string)answer["exact"]!["num"]!), BigInteger.Parse((string)answer["exact"]!["den"]!));
        return exact.CompareTo(Exact.Parse((string)answer["bound"]!));
    }

    /// <summary>A veto must have been seen without an inquiry's reply, naming the unit, and with nothing asked at all.</summary>
    private static IEnumerable<string> Silence(List<JsonObject> answers)
    {
        HashSet<string> kinds = [.. answers.SelectMany(a => a["missing"] as JsonArray ?? []).Select(m => (string)m!["kind"]!)];
        return new[] { "inquiry", "list" }.Where(k => !kinds.Contains(k)).Select(k => "no " + k);
    }
}
