using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Ledger;

namespace CountyToolkit.Tests.Awards;

/// <summary>The total a second person approves is what approval enters in the ledger, whatever hand lines come in what order.</summary>
public sealed class HandLineTotalTests : IDisposable
{
    private readonly AnAwardYear year = new();

    public void Dispose() => year.Dispose();

    [Theory]
    [InlineData("supplement 5000", "waive")]
    [InlineData("waive", "supplement 5000")]
    [InlineData("supplement 5000", "reduce 170000", "supplement 1")]
    [InlineData("reduce 1000", "supplement 5000", "hold")]
    public void The_total_approved_is_what_the_ledger_gets(params string[] hands)
    {
        AwardRun run = year.Run();
        foreach (string[] hand in hands.Select(h => h.Split(' ')))
        {
            run = EditRun.Adjust(year.Clerk, run.Id, AnAwardYear.Code(1), hand[0], hand.Length > 1 ? Exact.Parse(hand[1]) : null, "核对申报材料");
        }

        JsonNode totals = JsonNode.Parse(run.Summary)!;
        Assert.Equal(Number(totals, "total"), Number(totals, "granted") - Number(totals, "reduced") + Number(totals, "supplemented"));
        year.Approve(SubmitRun.Run(year.Clerk, run.Id));
        Assert.Equal(Number(totals, "total"), new Exact(new LedgerStore(year.Register.Db).Lines(year: 2024).Sum(l => l.Entry.GrantedFen), 100));
        Assert.Empty(VerifyRun.Run(year.Register.Db, run.Id).Select(p => p.Sentence(Language.English)));
    }

    private static Exact Number(JsonNode totals, string name) => Exact.Parse(totals[name]!.GetValue<string>());
}
