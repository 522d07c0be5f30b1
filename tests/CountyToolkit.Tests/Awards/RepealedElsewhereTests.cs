using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Tests.People;

namespace CountyToolkit.Tests.Awards;

/// <summary>A measure that another one in force here has repealed: what arose before that day is paid, what came after is not.</summary>
public sealed class RepealedElsewhereTests : IDisposable
{
    private readonly AnAwardYear year = new();

    public void Dispose() => year.Dispose();

    [Fact]
    public void What_arose_after_the_repeal_is_not_paid_and_says_by_which_document()
    {
        InForce("2024-06-01");
        AwardRun run = year.Run();
        JsonObject late = Explained(run, 2);
        Assert.Equal("0.00", late["granted"]!.GetValue<string>());
        Assert.Contains("repealed", late["steps"]!.AsArray().Single(s => s!["step"]!.GetValue<string>() == "law")!["because"]![0]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("岱西经信〔2024〕9号", late["law"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.NotEqual("0.00", Explained(run, 1)["granted"]!.GetValue<string>());
        year.Approve(SubmitRun.Run(year.Clerk, run.Id));
        Assert.Empty(VerifyRun.Run(year.Register.Db, run.Id).Select(p => p.Sentence(Language.English)));
    }

    [Fact]
    public void A_repeal_known_after_the_run_stops_its_submission_and_leaves_an_approved_one_proven()
    {
        AwardRun approved = year.Approved();
        AwardRun draft = RunAwards.Run(year.Clerk, "county-awards/difference-first", 2024, AnAwardYear.Date);
        InForce("2024-06-01");
        Assert.Equal("award.changed.granted", APerson.CodeOf(() => SubmitRun.Run(year.Clerk, draft.Id)));
        Assert.Empty(VerifyRun.Run(year.Register.Db, approved.Id).Select(p => p.Sentence(Language.English)));
        AwardRun renewed = RenewRun.Run(year.Clerk, draft.Id);
        Assert.Equal("0.00", Explained(renewed, 2)["granted"]!.GetValue<string>());
        year.Approve(SubmitRun.Run(year.Clerk, renewed.Id));
        Assert.Empty(VerifyRun.Run(year.Register.Db, renewed.Id).Select(p => p.Sentence(Language.English)));
    }

    [Fact]
    public void What_a_title_would_bring_is_nothing_once_the_measure_is_repealed()
    {
        long firm = year.Register.Index.ByCode(AnAwardYear.Code(4)).Id!.Value;
        Assert.NotEmpty(Assumed(firm));
        InForce("2024-06-01");
        Assert.Empty(Assumed(firm));
    }

    private IReadOnlyList<AssumedAward> Assumed(long firm)
    {
        using RuleWorker worker = new();
        return new AssumeTitle(year.Register.Db, worker).Run(firm, "srdi-sme", AnAwardYear.Date);
    }

    private JsonObject Explained(AwardRun run, int n) => ExplainAward.Run(year.Register.Db, run.Id, AnAwardYear.Code(n), Language.Chinese);

    // Another measure of the office, in force, whose only words are that the example is repealed from a day on.
    private void InForce(string on)
    {
        JsonObject policy = new()
        {
            ["number"] = "岱西经信〔2024〕9号",
            ["title"] = "新办法",
            ["issued"] = "2024-05-20",
            ["effective"] = on,
            ["relations"] = new JsonArray(new JsonObject { ["kind"] = "repeals", ["number"] = AnAwardYear.Bundle().Policy().Number, ["on"] = on }),
        };
        Bundle shipped = AnAwardYear.Bundle();
        Dictionary<string, byte[]> files = shipped.Files.Where(f => f.Key is "lib/prelude.js" or "indicators.json" or "pools.json" or "codes.json").ToDictionary();
        files["policy.json"] = System.Text.Encoding.UTF8.GetBytes(policy.ToJsonString());
        Bundle made = Bundle.Of("own-2024", files, new Dictionary<string, Bundle>());
        year.Register.Act(act =>
        {
            PolicyStore.SetState(act, PolicyStore.Add(act, made, "office"), "active", approval: null);
            return true;
        });
    }
}
