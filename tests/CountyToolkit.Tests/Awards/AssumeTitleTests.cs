using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Tests.Screens;
using CountyToolkit.Titles;

namespace CountyToolkit.Tests.Awards;

/// <summary>What a title not held yet would bring.</summary>
public sealed class AssumeTitleTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 6, 30);
    private readonly AnOffice office = new();

    public void Dispose() => office.Dispose();

    private long Firm => new EnterpriseIndex(office.Workplace.Connection).Resolve("岱西帆信泵业有限公司");

    private IReadOnlyList<AssumedAward> Assumed(string pool, DateOnly? day = null) => new AssumeTitle(office.Workplace.Connection, office.Workplace.Worker).Run(Firm, pool, day ?? Day);

    [Fact]
    public void Replies_that_do_not_reach_leave_the_amount_and_open_whether()
    {
        AssumedAward later = Assert.Single(Assumed("srdi-sme", new DateOnly(2026, 11, 22))), then = Assert.Single(Assumed("srdi-sme", Day));
        Assert.Equal(("missing", "met"), (StrictJson.Text(later.Verdict["outcome"]), StrictJson.Text(then.Verdict["outcome"])));
        Assert.Equal(Number(then.Line!, "amount"), Number(later.Line!, "amount"));
    }

    [Fact]
    public void It_is_what_a_run_gives_once_the_title_is_recorded()
    {
        AssumedAward assumed = Assert.Single(Assumed("srdi-sme"));
        Assert.Equal("county-awards/recognition", assumed.Programme.Programme.FullId);
        string code = new EnterpriseIndex(office.Workplace.Connection).CodeOf(Firm)!;
        office.Workplace.Session.Write(Right.EditRegister, "titles.add", act => new AddTitle(act, office.Workplace.Catalogue, new EnterpriseIndex(act.Connection)).Run(
            new Title { EnterpriseId = Firm, Pool = "srdi-sme", Event = "recognised", OnDate = Day, FromOn = Day, Document = "虚构〔2026〕1号" }));
        AwardRun run = RunAwards.Run(office.Workplace.Session, "county-awards/recognition", 2026, Day);
        JsonObject line = Assert.Single(((JsonArray)ExplainAward.Run(office.Workplace.Connection, run.Id, code, Language.Chinese)["lines"]!).OfType<JsonObject>(), l => StrictJson.Text(l["pool"]) == "srdi-sme");
        Assert.Equal((Number(line, "amount"), Number(line, "granted")), (Number(assumed.Line!, "amount"), Number(assumed.Line!, "granted")));
        Assert.True(Number(line, "granted") > Exact.Zero);
    }

    [Fact]
    public void A_title_that_stands_and_one_no_programme_pays_for_bring_nothing()
    {
        Assert.Empty(Assumed("innovative-sme"));
        Assert.Empty(Assumed("hidden-champion-pool"));
    }

    private static Exact Number(JsonObject line, string name) => Exact.TryParse(StrictJson.Text(line[name])!, out Exact number) ? number : throw new InvalidOperationException(name);
}
