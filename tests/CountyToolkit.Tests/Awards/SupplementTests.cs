using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Ledger;

namespace CountyToolkit.Tests.Awards;

/// <summary>补充测算 of a programme whose steps do not look at what a firm has had already.</summary>
public sealed class SupplementTests : IDisposable
{
    private const string Programme = "county-awards/difference-first";
    private readonly AnAwardYear year = new();

    public void Dispose() => year.Dispose();

    [Fact]
    public void Who_has_money_of_the_year_is_not_paid_again_and_who_came_late_is()
    {
        AwardRun main = Approved(Run(null));
        Assert.NotEqual("0.00", Total(main));
        Assert.Equal("0.00", Total(Run(main.Id)));

        year.Title(year.Register.Index.ByCode(AnAwardYear.Code(4)).Id!.Value, "srdi-sme", "2024-10-08");
        AwardRun late = Run(main.Id);
        RunFirm[] firms = [.. ListRun.Run(year.Register.Db, late.Id)];
        Assert.Equal([AnAwardYear.Code(4)], firms.Where(f => f.Granted is { Sign: > 0 }).Select(f => f.Code));
        JsonObject explained = ExplainAward.Run(year.Register.Db, late.Id, AnAwardYear.Code(1), Language.Chinese);
        Assert.Contains("不重复发", explained["steps"]!.AsArray().Single(s => s!["step"]!.GetValue<string>() == "supplement")!["said"]!.AsArray()[0]!.GetValue<string>(), StringComparison.Ordinal);

        Approved(late);
        Assert.Equal(2, new LedgerStore(year.Register.Db).Lines(year: 2024).Select(l => l.Entry.RunId).Distinct().Count());
        Assert.All(new LedgerStore(year.Register.Db).Lines(year: 2024).GroupBy(l => l.Entry.EnterpriseId), g => Assert.Single(g));
        Assert.Empty(VerifyRun.Run(year.Register.Db, late.Id).Select(p => p.Sentence(Language.English)));
    }

    [Fact]
    public void What_another_supplement_has_promised_is_not_promised_twice()
    {
        AwardRun main = Approved(Run(null));
        year.Title(year.Register.Index.ByCode(AnAwardYear.Code(4)).Id!.Value, "srdi-sme", "2024-10-08");
        AwardRun first = Run(main.Id), second = Run(main.Id);
        Assert.Equal(Total(first), Total(second));
        SubmitRun.Run(year.Clerk, first.Id);
        Assert.Equal("award.changed.granted", People.APerson.CodeOf(() => SubmitRun.Run(year.Clerk, second.Id)));
    }

    private static string Total(AwardRun run) => JsonNode.Parse(run.Summary)!["total"]!.GetValue<string>();

    private AwardRun Run(long? supplementOf) => RunAwards.Run(year.Clerk, Programme, 2024, AnAwardYear.Date, supplementOf);

    private AwardRun Approved(AwardRun draft)
    {
        year.Approve(SubmitRun.Run(year.Clerk, draft.Id));
        return year.Runs.Get(draft.Id);
    }
}
