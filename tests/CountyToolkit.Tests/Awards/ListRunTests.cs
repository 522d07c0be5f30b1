using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Credit;
using CountyToolkit.Policies;
using CountyToolkit.Rules;

namespace CountyToolkit.Tests.Awards;

/// <summary>A run as the list a person works through, and what it owes.</summary>
public sealed class ListRunTests : IDisposable
{
    private readonly AnAwardYear year = new();

    public void Dispose() => year.Dispose();

    [Fact]
    public void Left_out_first_then_money_from_the_greatest_then_those_who_do_not_meet_it()
    {
        AwardRun run = year.Run();
        IReadOnlyList<RunFirm> firms = ListRun.Run(year.Register.Db, run.Id);
        Assert.Equal(["closed", "no-code"], firms.Take(2).Select(f => f.Why).Order());
        Assert.Equal(Enumerable.Repeat<Outcome?>(Outcome.Met, 9).Append(Outcome.Unmet).Append(Outcome.NotApplicable), firms.Skip(2).Select(f => f.Outcome));
        Exact[] granted = [.. firms.Where(f => f.Outcome == Outcome.Met).Select(f => f.Granted!.Value)];
        Assert.Equal(granted.OrderDescending(), granted);
        Assert.Equal(Exact.Parse("8000000"), granted.Aggregate(Exact.Zero, (a, b) => a + b));
        Assert.All(firms.Where(f => f.Outcome == Outcome.Met), f => Assert.True(f.First!.Value < f.Granted!.Value && f.First.Value.Sign > 0, f.Name));
    }

    [Fact]
    public void A_hand_line_stands_beside_what_was_computed()
    {
        AwardRun run = year.Run();
        RunFirm before = Assert.Single(ListRun.Run(year.Register.Db, run.Id), f => f.Code == AnAwardYear.Code(1));
        EditRun.Adjust(year.Clerk, run.Id, AnAwardYear.Code(1), "reduce", Exact.Parse("10000"), "会议纪要");
        EditRun.Adjust(year.Clerk, run.Id, AnAwardYear.Code(2), "hold", null, "待核");
        IReadOnlyList<RunFirm> after = ListRun.Run(year.Register.Db, run.Id);
        RunFirm reduced = Assert.Single(after, f => f.Code == AnAwardYear.Code(1));
        Assert.Equal((before.Computed, before.Granted - Exact.Parse("10000")), (reduced.Computed, reduced.Granted));
        Assert.True(Assert.Single(after, f => f.Code == AnAwardYear.Code(2)).Held);
    }

    [Fact]
    public void What_is_due_is_what_a_payment_records_and_nothing_before_approval()
    {
        DateOnly day = new(2026, 11, 22);
        AwardRun run = year.Run();
        Assert.Empty(PayRun.Due(year.Register.Db, run.Id, day));
        year.Approve(SubmitRun.Run(year.Clerk, run.Id));
        IReadOnlyList<DuePayment> due = PayRun.Due(year.Register.Db, run.Id, day);
        Assert.Equal(due.Select(d => (d.Code, d.Amount.ToDecimalText(2))), PayRun.Run(year.Clerk, run.Id, day, null).Select(p => (p["code"]!.GetValue<string>(), p["amount"]!.GetValue<string>())));
        Assert.Empty(PayRun.Due(year.Register.Db, run.Id, day));
    }

    [Fact]
    public void A_run_is_held_against_the_approved_one_of_its_programme()
    {
        AwardRun first = year.Approved();
        AwardRun second = year.Run();
        Assert.Equal(first.Id, CompareRuns.Earlier(year.Register.Db, second)?.Id);
        Assert.Null(CompareRuns.Earlier(year.Register.Db, first));
    }

    [Fact]
    public void From_a_sum_to_nobody_knows_is_no_change_of_that_sum()
    {
        AwardRun first = year.Approved();
        year.Register.Act(act =>
        {
            new RetractReply(act).Run(1, "错录");
            return 0;
        });
        IReadOnlyList<System.Text.Json.Nodes.JsonObject> rows = CompareRuns.Run(year.Register.Db, year.Run().Id, first.Id);
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(("missing", null, null), (r["outcome"]!.ToString(), r["after"], r["change"])));
    }

    [Fact]
    public void Who_got_no_title_that_year_is_not_asked_about_whatever_is_still_unknown_of_them()
    {
        year.Register.Act(act =>
        {
            new RetractReply(act).Run(1, "错录");
            return 0;
        });
        IReadOnlyList<RunFirm> firms = ListRun.Run(year.Register.Db, year.Run().Id);
        Assert.Equal(Outcome.NotApplicable, firms.Single(f => f.Name == "岱西无称号有限公司").Outcome);
        Assert.Equal(Outcome.Missing, firms.Single(f => f.Name == "岱西晋级机械有限公司").Outcome);
    }

    [Fact]
    public void Programmes_in_force_are_listed_with_their_titles() => Assert.Contains(
        ActiveProgrammes.All(new PolicyStore(year.Register.Db)), p => p.Programme.FullId == AnAwardYear.Programme && p.Programme.Title == "称号认定奖励");
}
