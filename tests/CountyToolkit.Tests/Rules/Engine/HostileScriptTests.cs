using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>A rule that loops, recurses or fills memory costs its own verdict, which names its line; the next one is answered as if nothing had been.</summary>
public sealed class HostileScriptTests : IDisposable
{
    private readonly RuleWorker worker = new(new WorkerOptions { Children = 2 });

    public static TheoryData<string, string, string> Attacks => new()
    {
        { "while loop", "var n = 0;\nwhile (true) { n = n + 1; }", "rule.too-many-steps rule.deadline rule.memory" },
        { "loop without body", "var n = 0;\nfor (;;) ;", "rule.too-many-steps rule.deadline rule.memory" },
        { "recursion", "function again(x) {\nreturn again(x + 1); }\nreturn again(0);", "rule.too-deep" },
        { "mutual recursion", "function a(x) {\nreturn [x].map(b); }\nfunction b(x) { return [x].map(a); }\nreturn a(0);", "rule.too-deep" },
        { "getter recursion", "var o = { get x() {\nreturn this.x; } };\nreturn o.x;", "rule.too-deep" },
        { "toString recursion", "var o = {};\no.toString = function () {\nreturn \"\" + o; };\nreturn \"\" + o;", "rule.too-deep" },
        { "text doubling", "var s = \"abcdefgh\";\nwhile (s.length > 0) {\ns = s + s; }", "rule.memory rule.engine-error" },
        { "growing list", "var a = [];\nwhile (true) {\na.push(\"0123456789\"); }", "rule.memory rule.deadline rule.too-many-steps rule.array-too-long" },
        { "huge length", "var a = [];\na.length = 4000000000;\nreturn a.join(\",\") === \"\";", "rule.array-too-long" },
        { "sparse index", "var a = [];\na[4000000000] = 1;\nreturn a.map(function (x) { return x; }).length > 0;", "rule.array-too-long" },
        { "endless comparator", "var a = [3, 1, 2];\nreturn a.sort(function () {\nwhile (true) { } }).length > 0;", "rule.too-many-steps rule.deadline rule.memory" },
        { "regular expression", "var s = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\";\nreturn /^(a+)+$/.test(s);", "rule.match-timeout" },
        { "out of the sandbox", "var g = e.name;\nreturn g.constructor.constructor(\"return this\")();", "rule.script-error" },
        { "thrown on purpose", "var n = 1;\nthrow new Error(\"no\");", "rule.script-error" },
        { "nothing returned", "var n = 1;", "rule.not-a-node" },
    };

    public void Dispose() => worker.Dispose();

    [Theory]
    [MemberData(nameof(Attacks))]
    public void It_costs_its_own_verdict_and_names_its_line(string name, string body, string codes)
    {
        Bundle bundle = AScript.Bundle(("evil", AScript.Rule("evil", body)), ("good", AScript.Rule("good", "return c.flag(\"1\", \"自主品牌\", \"own_brand\");")));
        worker.Load(bundle);
        List<JsonNode> verdicts = [];
        worker.EvaluateAll([Request(bundle, "good"), Request(bundle, "evil"), Request(bundle, "good"), Request(bundle, "good")], (_, verdict) => verdicts.Add(verdict));
        Assert.Equal(["met", "failed", "met", "met"], verdicts.Select(v => (string?)v["outcome"]));
        JsonNode error = verdicts[1]["error"]!;
        Assert.True(codes.Split(' ').Contains((string)error["code"]!), $"{name}: {error.ToJsonString()}");
        if (name != "nothing returned")
        {
            Assert.Equal("invented/evil.js", (string?)error["file"]);
            Assert.InRange((int)error["line"]!, 3, 6);
        }
    }

    [Fact]
    public void Every_script_of_the_corpus_costs_its_own_verdict_and_no_more_memory_than_a_child_may_have()
    {
        const string Good = "return c.flag(\"1\", \"自主品牌\", \"own_brand\");";
        (string Id, string Text)[] evil = [.. HostileCorpus.All.Select((h, i) => ($"evil{i}", AScript.Rule($"evil{i}", h.Body)))];
        Bundle bundle = AScript.Bundle([("good", AScript.Rule("good", Good)), .. evil]);
        worker.Load(bundle);
        using ChildMemory memory = new();
        List<JsonNode> verdicts = [];
        worker.EvaluateAll([.. evil.SelectMany(h => new[] { Request(bundle, h.Id), Request(bundle, "good") })], (_, verdict) => verdicts.Add(verdict));
        Assert.True(evil.Length >= 60);
        Assert.Empty(HostileCorpus.All.Where((_, i) => (string?)verdicts[2 * i]["outcome"] != "failed").Select(h => h.Name));
        Assert.Empty(HostileCorpus.All.Where((_, i) => (string?)verdicts[(2 * i) + 1]["outcome"] != "met").Select(h => "after " + h.Name));
        Assert.InRange(memory.PeakMegabytes, 0, 420);
    }

    [Theory]
    [InlineData("Object.left = (Object.left || 0) + 1; return c.flag(\"1\", \"x\", Object.left === 1 ? \"own_brand\" : \"none\");")]
    [InlineData("Math.left = (Math.left || 0) + 1; return c.flag(\"1\", \"x\", Math.left === 1 ? \"own_brand\" : \"none\");")]
    [InlineData("var p = [].push; p.left = (p.left || 0) + 1; return c.flag(\"1\", \"x\", p.left === 1 ? \"own_brand\" : \"none\");")]
    [InlineData("var f1 = parseInt; f1.left = (f1.left || 0) + 1; return c.flag(\"1\", \"x\", f1.left === 1 ? \"own_brand\" : \"none\");")]
    public void Nothing_is_carried_from_one_enterprise_to_the_next(string body)
    {
        Bundle bundle = AScript.Bundle(("r", AScript.Rule("r", body)));
        worker.Load(bundle);
        List<string?> outcomes = [];
        worker.EvaluateAll([.. Enumerable.Repeat(Request(bundle, "r"), 4)], (_, verdict) => outcomes.Add((string?)verdict["outcome"]));
        Assert.Single(outcomes.Distinct());
        Assert.NotEqual("unmet", outcomes[0]);
    }

    [Fact]
    public void The_same_failure_five_times_in_a_row_stops_the_batch()
    {
        Bundle bundle = AScript.Bundle(("evil", AScript.Rule("evil", "throw new Error(\"no\");")));
        worker.Load(bundle);
        int taken = 0;
        OfficeError stopped = Assert.Throws<OfficeError>(() => worker.EvaluateAll([.. Enumerable.Repeat(Request(bundle, "evil"), 40)], (_, _) => taken++));
        Assert.Equal(("worker.batch-stopped", 5), (stopped.Code, taken));
    }

    [Fact]
    public void A_cancelled_batch_hands_over_nothing_more_however_far_its_children_are_ahead()
    {
        Bundle bundle = AScript.Bundle(("good", AScript.Rule("good", "return true;")));
        worker.Load(bundle);
        using CancellationTokenSource cancel = new();
        int taken = 0;
        Assert.Throws<OperationCanceledException>(() => worker.EvaluateAll([.. Enumerable.Repeat(Request(bundle, "good"), 500)], (_, _) =>
        {
            taken++;
            cancel.Cancel();
        }, cancel.Token));
        Assert.Equal(1, taken);
    }

    [Fact]
    public void Verdicts_come_in_the_order_of_the_requests_and_are_the_same_bytes_in_another_process()
    {
        Bundle bundle = AScript.Bundle(("r", AScript.Rule("r", "return c.require(\"1\", \"占比\", \"rd_expense / revenue\", \">=\", f.share);")));
        EvalRequest[] requests = [.. Enumerable.Range(1, 60).Select(n => Request(bundle, "r", $$"""{ "name": "{{n}}", "values": { "2023": { "revenue": 700, "rd_expense": {{n}} } } }"""))];
        string[] first = All(bundle, requests), second = All(bundle, requests);
        Assert.Equal(first, second);
        Assert.Equal(Enumerable.Range(1, 60).Select(n => $"{n}"), first.Select(v => (string?)JsonNode.Parse(v)!["subject"]));
    }

    private static string[] All(Bundle bundle, EvalRequest[] requests)
    {
        using RuleWorker fresh = new();
        fresh.Load(bundle);
        List<string> verdicts = [];
        fresh.EvaluateAll(requests, (_, verdict) => verdicts.Add(CanonicalJson.Text(verdict)));
        return [.. verdicts];
    }

    private static EvalRequest Request(Bundle bundle, string rule, string facts = """{ "name": "甲", "attributes": { "own_brand": true } }""") => new()
    {
        Bundle = bundle.Hash,
        Rule = AScript.Policy + "/" + rule,
        Date = new DateOnly(2024, 6, 30),
        Facts = JsonNode.Parse(facts)!,
    };
}
