using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>The whole of what an author is told of each mistake: file, line, column, the line with its caret, the sentence, the remedy.</summary>
public sealed class AuthoringMistakeTests : IDisposable
{
    private const string Paying = "c.pay(true, f.amount, null, \"奖\");\nreturn true;";
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly RuleWorker worker = new();

    public AuthoringMistakeTests() => Messages.Load(typeof(CountyProgram).Assembly);

    public void Dispose() => worker.Dispose();

    [Fact]
    public void Each_mistake_is_told_with_its_place_and_what_to_write_instead()
    {
        JsonArray told = [];
        foreach ((string meant, string wrote) in AuthoringMistakes.Bodies)
        {
            told.Add(Told(meant, wrote, AScript.Bundle(("r", AScript.Rule("r", wrote))), "r.js"));
        }

        foreach ((string meant, string wrote) in AuthoringMistakes.Rules)
        {
            told.Add(Told(meant, wrote, AScript.Bundle(("r", wrote)), "r.js"));
        }

        foreach ((string meant, string text, string wrote) in AuthoringMistakes.Documents)
        {
            told.Add(Told(meant, wrote, Document(meant, text, wrote), "policy.json"));
        }

        Assert.True(told.Count >= 40);
        Assert.All(told, t => Assert.NotEmpty(t!["told"]!.AsArray()));
        Golden.Equal("authoring-mistakes", told);
    }

    [Fact]
    public void A_figure_no_rule_uses_is_asked_back_and_does_not_stop_a_proposal()
    {
        JsonObject finding = BundleFaults.Of(AScript.Bundle(("r", AScript.Rule("r", Paying, "award"))), worker, Today).First(f => (string)f["code"]! == "figure.unused");
        Assert.False(BundleFaults.IsFault(finding));
        Assert.Equal("标准“占比”（share）没有一条规则用到。", RuleMessage.Sentence(finding, Language.Chinese));
    }

    private JsonObject Told(string meant, string wrote, Bundle bundle, string file)
    {
        JsonArray lines = [];
        foreach (JsonObject finding in BundleFaults.Of(bundle, worker, Today).Where(f => ((string?)f["file"])?.EndsWith(file, StringComparison.Ordinal) == true && (string)f["code"]! != "figure.unused"))
        {
            lines.Add($"{RuleMessage.Place(finding)} {RuleMessage.Sentence(finding, Language.Chinese)} → {RuleMessage.Advice(finding, Language.Chinese)}");
            BundleFaults.Excerpt(bundle, finding).ToList().ForEach(l => lines.Add(l));
        }

        return new JsonObject { ["meant"] = meant, ["wrote"] = wrote, ["told"] = lines };
    }

    private static Bundle Document(string meant, string text, string wrote)
    {
        Bundle bundle = AScript.Bundle(("r", AScript.Rule("r", Paying, "award")));
        string before = bundle.Text("policy.json")!.ReplaceLineEndings("\n");
        string capped = meant.StartsWith("a cap", StringComparison.Ordinal) ? before.Replace("\"value\": null", "\"value\": 100", StringComparison.Ordinal) : before;
        int at = capped.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, meant);
        string after = string.Concat(capped.AsSpan(0, at), wrote, capped.AsSpan(at + text.Length));
        Dictionary<string, byte[]> files = new(bundle.Files, StringComparer.Ordinal) { ["policy.json"] = Encoding.UTF8.GetBytes(after) };
        return Bundle.Of(bundle.PolicyId, files, bundle.Others);
    }
}
