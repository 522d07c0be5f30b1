using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Engine;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>Rules written for a test, in a bundle of an invented document with the shipped prelude and catalogues.</summary>
internal static class AScript
{
    public const string Policy = "invented";

    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "scripts");

    /// <summary>A bundle of whole rule texts by id.</summary>
    public static Bundle Bundle(params (string Id, string Text)[] rules)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["policy.json"] = Encoding.UTF8.GetBytes("""
                { "number": "虚构〔2024〕1号", "title": "虚构办法", "issuer": "虚构局", "made": "2024-01-01", "issued": "2024-01-01", "effective": "2024-01-01", "clauses": [ { "id": "一", "gist": "虚构" } ],
                  "figures": {
                    "share": [ { "label": "占比", "value": 3, "unit": "%", "clause": "一", "certainty": "seen" } ],
                    "floor": [ { "label": "下限", "value": 100, "unit": "万元", "clause": "一", "certainty": "seen" } ],
                    "blank": [ { "label": "待填", "value": null, "unit": "元", "clause": "一", "certainty": "seen" } ],
                    "amount": [ { "label": "奖励", "value": 1000, "unit": "元", "clause": "一", "certainty": "seen" } ],
                    "gradeA": [ { "label": "A", "value": 20, "unit": "%", "clause": "一", "certainty": "seen" } ],
                    "gradeB": [ { "label": "B", "value": 30, "unit": "%", "clause": "一", "certainty": "seen" } ],
                    "gradeD": [ { "label": "D", "value": 5, "unit": "%", "clause": "一", "certainty": "seen" } ],
                    "hundred": [ { "label": "满分", "value": 100, "unit": "亩", "clause": "一", "certainty": "seen" } ],
                    "pass": [ { "label": "合格", "value": 5, "unit": "分", "clause": "一", "certainty": "seen" } ],
                    "three": [ { "label": "三", "value": 3, "unit": "分", "clause": "一", "certainty": "seen" } ],
                    "bands": [ { "label": "档", "unit": "万元", "clause": "一", "certainty": "seen", "bands": [ { ">=": 10, "points": 5 }, { ">=": 5, "points": 3 }, { "points": 1 } ] } ]
                  }, "readings": {}, "programmes": [] }
                """),
        };
        foreach (string shared in new[] { "lib/prelude.js", "indicators.json", "pools.json", "codes.json" })
        {
            files[shared] = File.ReadAllBytes(Path.Combine(Scripts, shared));
        }

        foreach ((string id, string text) in rules)
        {
            files[id + ".js"] = Encoding.UTF8.GetBytes(text);
        }

        return CountyToolkit.Rules.Bundles.Bundle.Of(Policy, files, new Dictionary<string, Bundle>());
    }

    /// <summary>A whole rule around the body of its <c>evaluate</c>; the body begins on line 3.</summary>
    public static string Rule(string id, string body, string kind = "criteria") =>
        $"rule({{ id: \"{id}\", kind: \"{kind}\", subject: \"enterprise\", title: \"试\", clause: \"一\",\n  evaluate: function (e, f, c) {{\n{body}\n}} }});";

    /// <summary>Evaluates in this process, without a child.</summary>
    public static JsonNode Evaluate(Bundle bundle, string rule, string facts, string date = "2024-06-30")
    {
        LoadedBundle loaded = Loaded(bundle);
        return RuleEvaluator.Evaluate(loaded, Request(rule, facts, date));
    }

    public static RuleRequest Request(string rule, string facts, string date = "2024-06-30")
    {
        DateOnly day = IsoDate.Parse(date);
        return new RuleRequest { Rule = Policy + "/" + rule, Date = day, CheckOn = day, Purpose = "recognise", PolicyYear = day.Year, DataYear = day.Year - 1, Facts = StrictJson.Read(facts, "facts") };
    }

    public static LoadedBundle Loaded(Bundle bundle)
    {
        BundleShelf shelf = new();
        shelf.Load(Line(bundle));
        return shelf.Get(bundle.Hash);
    }

    /// <summary>Codes and lines lint finds in one rule's text.</summary>
    public static IReadOnlyList<string> Lint(string id, string text) =>
        [.. BundleLint.Of(new JsonObject { ["bundle"] = Line(Bundle((id, text))), ["others"] = new JsonArray() }).Select(m => $"{m!["code"]}:{m["line"]}")];

    private static JsonObject Line(Bundle bundle) => new()
    {
        ["hash"] = bundle.Hash,
        ["policy"] = bundle.PolicyId,
        ["files"] = new JsonObject(bundle.Files.Keys.Select(p => KeyValuePair.Create(p, (JsonNode?)bundle.Text(p)))),
        ["refers"] = new JsonObject(),
    };
}
