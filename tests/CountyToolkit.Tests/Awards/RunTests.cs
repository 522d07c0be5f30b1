using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Tests.House;
using CountyToolkit.Tests.People;

namespace CountyToolkit.Tests.Awards;

/// <summary>A programme over a whole county, from draft to ledger, on a real file with real workers.</summary>
public sealed class RunTests : IDisposable
{
    private readonly AnAwardYear year = new();

    public void Dispose() => year.Dispose();

    private static string Total(AwardRun run, string what) => JsonNode.Parse(run.Summary)![what]!.GetValue<string>();

    private string Granted(AwardRun run, int n) => ExplainAward.Run(year.Register.Db, run.Id, AnAwardYear.Code(n), Language.Chinese)["granted"]!.GetValue<string>();

    [Fact]
    public void A_run_is_drafted_submitted_approved_by_another_entered_paid_and_proven()
    {
        AwardRun draft = year.Run();
        Assert.Equal(("9", "1", "1", "2", "0"), (Total(draft, "met"), Total(draft, "unmet"), Total(draft, "notApplicable"), Total(draft, "excluded"), Total(draft, "failed")));
        Assert.Equal("8000000.00", Total(draft, "total"));
        Assert.Equal(draft.Sha256, Sha256.Of(new BlobStore(year.Register.Db).Get(draft.Sha256)));

        AwardRun submitted = SubmitRun.Run(year.Clerk, draft.Id);
        Assert.Equal("submitted", submitted.State);
        Assert.Equal("approval.second-person", APerson.CodeOf(() => new Approvals([ApproveRun.Approvable]).Decide(
            SameClerkAsReviewer(), submitted.ApprovalId!.Value, Decision.Approved, submitted.Sha256)));
        Assert.Empty(VerifyRun.Run(year.Register.Db, draft.Id));
        year.Approve(submitted);
        AwardRun approved = year.Runs.Get(draft.Id);
        Assert.Equal("approved", approved.State);
        LedgerLine[] ledger = [.. new LedgerStore(year.Register.Db).Lines(year: 2024)];
        Assert.Equal(800_000_000, ledger.Sum(l => l.Entry.GrantedFen));
        Assert.All(ledger, l => Assert.Equal(("decided", draft.Id), (l.State, l.Entry.RunId!.Value)));
        Assert.Empty(VerifyRun.Run(year.Register.Db, draft.Id).Select(p => p.Sentence(Language.English)));

        IReadOnlyList<JsonObject> paid = PayRun.Run(year.Clerk, draft.Id, new DateOnly(2026, 11, 22), "岱财〔2024〕1号");
        Assert.Equal(9, paid.Count);
        Assert.Equal("award.nothing-due", APerson.CodeOf(() => PayRun.Run(year.Clerk, draft.Id, new DateOnly(2026, 11, 22), null)));
        Assert.Empty(VerifyRun.Run(year.Register.Db, draft.Id).Select(p => p.Sentence(Language.English)));
    }

    [Fact]
    public void What_the_ledger_holds_since_the_approval_is_not_paid()
    {
        AwardRun run = year.Approved();
        LedgerLine moved = Assert.Single(new LedgerStore(year.Register.Db).Lines(year.Moved, 2024));
        year.Register.Act(act => new AddLedgerEvent(act).Run(new LedgerEvent { LedgerId = moved.Entry.Id, State = "held", OnDate = act.Today, Document = "诉讼保全" }));
        Assert.Equal(8, PayRun.Run(year.Clerk, run.Id, new DateOnly(2026, 11, 22), null).Count);
        Assert.Equal("held", Assert.Single(new LedgerStore(year.Register.Db).Lines(id: moved.Entry.Id)).State);
    }

    [Fact]
    public void The_second_time_every_title_is_paid_already_and_a_second_main_run_is_refused()
    {
        AwardRun first = year.Approved();
        Assert.Equal("award.live-run", APerson.CodeOf(() => SubmitRun.Run(year.Clerk, year.Run().Id)));
        AwardRun supplement = year.Run(first.Id);
        Assert.Equal("0.00", Total(supplement, "total"));
        Assert.Equal("award.supplement-of", APerson.CodeOf(() => year.Run(supplement.Id)));
    }

    [Fact]
    public void Cancelling_in_the_middle_leaves_nothing()
    {
        using CancellationTokenSource cancel = new();
        long entries = new AuditStore(year.Register.Db).Entries().Count();
        Assert.Throws<OperationCanceledException>(() => RunAwards.Run(
            year.Clerk, AnAwardYear.Programme, 2024, AnAwardYear.Date, null, (done, _) => { if (done == 3) { cancel.Cancel(); } }, cancel.Token));
        Assert.Empty(year.Runs.All());
        Assert.Equal(entries, new AuditStore(year.Register.Db).Entries().Count());
    }

    [Fact]
    public void Every_edit_makes_a_new_document_and_voids_the_approval_asked_for()
    {
        AwardRun submitted = SubmitRun.Run(year.Clerk, year.Run().Id);
        AwardRun reduced = EditRun.Adjust(year.Clerk, submitted.Id, AnAwardYear.Code(1), "reduce", new Exact(1, 1), "多报一项");
        Assert.NotEqual(submitted.Sha256, reduced.Sha256);
        Assert.Equal(("draft", "7999999.00"), (reduced.State, Total(reduced, "total")));
        Assert.Equal("void", new ApprovalStore(year.Register.Db).Find(submitted.ApprovalId!.Value)!.Decision);
        EditRun.Adjust(year.Clerk, submitted.Id, AnAwardYear.Code(2), "hold", null, "诉讼中");
        AwardRun without = EditRun.Exclude(year.Clerk, submitted.Id, AnAwardYear.Code(11), "主动放弃申报");
        Assert.Equal("3", Total(without, "excluded"));
        Assert.Equal("award.left-out", APerson.CodeOf(() => Granted(without, 11)));
        Assert.Equal("award.reason", APerson.CodeOf(() => EditRun.Exclude(year.Clerk, submitted.Id, AnAwardYear.Code(12), " ")));
        Assert.Equal("award.hand-over", APerson.CodeOf(() => EditRun.Adjust(year.Clerk, submitted.Id, AnAwardYear.Code(4), "reduce", new Exact(1, 1), "x")));
        AwardRun again = SubmitRun.Run(year.Clerk, submitted.Id);
        year.Approve(again);
        Assert.Equal("award.not-editable", APerson.CodeOf(() => EditRun.Adjust(year.Clerk, again.Id, AnAwardYear.Code(1), "hold", null, "x")));
        LedgerLine held = new LedgerStore(year.Register.Db).Lines(year: 2024).Single(l => l.State == "held");
        Assert.Empty(VerifyRun.Run(year.Register.Db, again.Id).Select(p => p.Sentence(Language.English)));
        Assert.DoesNotContain(PayRun.Run(year.Clerk, again.Id, new DateOnly(2026, 11, 22), null), p => p["pool"]!.ToString() == held.Entry.Pool);
    }

    [Fact]
    public void A_firm_that_changes_its_code_afterwards_does_not_unprove_its_run()
    {
        AwardRun run = year.Run();
        EditRun.Adjust(year.Clerk, run.Id, AnAwardYear.Code(1), "reduce", new Exact(1, 1), "多报一项");
        year.Approve(SubmitRun.Run(year.Clerk, run.Id));
        year.Register.Act(act => new AssignCode(act, new EnterpriseIndex(act.Connection)).Run(year.Moved, CreditCode.Parse(AnAwardYear.Code(99)), new DateOnly(2026, 1, 1)));
        Assert.Empty(VerifyRun.Run(year.Register.Db, run.Id).Select(p => p.Sentence(Language.English)));
    }

    [Fact]
    public void What_changed_since_the_run_is_named_and_not_submitted()
    {
        AwardRun run = year.Run();
        year.Register.Act(act => IncidentStore.Add(act, new Incident { EnterpriseId = year.Moved, Kind = "safety", Grade = "重大", OnDate = new(2024, 7, 1) }));
        OfficeError refusal = Assert.Throws<OfficeError>(() => SubmitRun.Run(year.Clerk, run.Id));
        Assert.Equal("award.changed.outcome", refusal.Code);
        Assert.Equal("1 户现在是“不符合”，测算时是“符合”：岱西晋级机械有限公司", refusal.Sentence(Language.Chinese));
    }

    [Fact]
    public void A_run_sent_back_is_computed_again_with_what_was_set_by_hand_and_submitted()
    {
        AwardRun run = year.Run();
        EditRun.Adjust(year.Clerk, run.Id, AnAwardYear.Code(2), "reduce", new Exact(5, 1), "现场核查");
        EditRun.Exclude(year.Clerk, run.Id, AnAwardYear.Code(11), "重复");
        AwardRun submitted = SubmitRun.Run(year.Clerk, run.Id);
        new Approvals([ApproveRun.Approvable]).Decide(year.Reviewer, submitted.ApprovalId!.Value, Decision.SentBack, submitted.Sha256, "先补数据");
        year.Register.Act(act => IncidentStore.Add(act, new Incident { EnterpriseId = year.Moved, Kind = "safety", Grade = "重大", OnDate = new(2024, 7, 1) }));
        Assert.Throws<OfficeError>(() => SubmitRun.Run(year.Clerk, run.Id));
        AwardRun renewed = RenewRun.Run(year.Clerk, run.Id);
        Assert.Equal((run.Id, "draft"), (renewed.Id, renewed.State));
        IReadOnlyList<RunFirm> firms = ListRun.Run(year.Register.Db, run.Id);
        Assert.Equal(Outcome.Unmet, firms.Single(f => f.Code == AnAwardYear.Code(1)).Outcome);
        Assert.Equal("现场核查", Assert.Single(firms.Single(f => f.Code == AnAwardYear.Code(2)).Hands).Reason);
        Assert.Equal("by-hand", firms.Single(f => f.Code == AnAwardYear.Code(11)).Why);
        year.Approve(SubmitRun.Run(year.Clerk, run.Id));
        Assert.Empty(VerifyRun.Run(year.Register.Db, run.Id).Select(p => p.Sentence(Language.English)));
        Assert.Equal("award.not-editable", Assert.Throws<OfficeError>(() => RenewRun.Run(year.Clerk, run.Id)).Code);
    }

    [Fact]
    public void What_somebody_sets_while_a_run_is_computed_again_is_not_written_over()
    {
        AwardRun run = year.Run();
        bool isSet = false;
        void Meanwhile(int done, int total)
        {
            if (!isSet)
            {
                isSet = true;
                EditRun.Exclude(year.Clerk, run.Id, AnAwardYear.Code(11), "重复");
            }
        }

        Assert.Equal("award.renew-meanwhile", APerson.CodeOf(() => RenewRun.Run(year.Clerk, run.Id, Meanwhile)));
        Assert.Equal("submitted", SubmitRun.Run(year.Clerk, RenewRun.Run(year.Clerk, run.Id).Id).State);
    }

    [Fact]
    public void A_hand_line_that_no_longer_fits_stops_computing_again_and_is_taken_back_first()
    {
        AwardRun run = year.Run();
        EditRun.Adjust(year.Clerk, run.Id, AnAwardYear.Code(1), "reduce", new Exact(5, 1), "现场核查");
        year.Register.Act(act => IncidentStore.Add(act, new Incident { EnterpriseId = year.Moved, Kind = "safety", Grade = "重大", OnDate = new(2024, 7, 1) }));
        OfficeError refusal = Assert.Throws<OfficeError>(() => RenewRun.Run(year.Clerk, run.Id));
        Assert.Equal("岱西晋级机械有限公司 有人工调整，重新测算后核减的比核定的还多", refusal.Sentence(Language.Chinese));
        EditRun.TakeBack(year.Clerk, run.Id, AnAwardYear.Code(1), "不再需要");
        Assert.Equal("draft", RenewRun.Run(year.Clerk, run.Id).State);
        Assert.Empty(VerifyRun.Run(year.Register.Db, run.Id).Select(p => p.Sentence(Language.English)).Where(p => !p.Contains("approval", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_not_needed_is_dropped_with_a_reason_voids_its_approval_and_frees_the_year()
    {
        AwardRun submitted = SubmitRun.Run(year.Clerk, year.Run().Id);
        AwardRun second = year.Run();
        Assert.Equal("award.live-run", Assert.Throws<OfficeError>(() => SubmitRun.Run(year.Clerk, second.Id)).Code);
        Assert.Equal("award.reason", Assert.Throws<OfficeError>(() => DropRun.Run(year.Clerk, submitted.Id, " ")).Code);
        Assert.Equal("withdrawn", DropRun.Run(year.Clerk, submitted.Id, "试算").State);
        Assert.Equal("void", new ApprovalStore(year.Register.Db).Find(submitted.ApprovalId!.Value)!.Decision);
        Assert.Equal("submitted", SubmitRun.Run(year.Clerk, RenewRun.Run(year.Clerk, second.Id).Id).State);
        Assert.Equal("award.not-editable", Assert.Throws<OfficeError>(() => DropRun.Run(year.Clerk, submitted.Id, "再来")).Code);
    }

    [Fact]
    public void A_run_with_a_figure_not_filled_in_cannot_be_submitted_and_names_whom()
    {
        string policy = Repository.Read("scripts/policies/county-awards/policy.json").Replace("\"value\": 1200000, \"unit\": \"元\"", "\"value\": null, \"unit\": \"元\"", StringComparison.Ordinal);
        using AnAwardYear blank = new(policy);
        AwardRun run = blank.Run();
        Assert.Equal("9", Total(run, "open"));
        OfficeError refusal = Assert.Throws<OfficeError>(() => SubmitRun.Run(blank.Clerk, run.Id));
        Assert.Equal(("award.open-inside", 8), (refusal.Code, refusal.Others.Count));
        Assert.Contains("yearCap", refusal.Sentence(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void An_award_is_explained_from_clause_to_yuan()
    {
        AwardRun run = year.Run();
        JsonObject explained = ExplainAward.Run(year.Register.Db, run.Id, AnAwardYear.Code(1), Language.Chinese);
        Assert.Equal(["difference", "pot", "stages"], explained["steps"]!.AsArray().Select(s => s!["step"]!.GetValue<string>()));
        Assert.Contains("逐级晋升", explained["steps"]![0]!["gist"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(Sha256.CheckCode(run.Sha256), explained["checkCode"]!.GetValue<string>());
        Assert.Equal("本项目按核定数扣减：已核定的不论付了没有都扣", explained["steps"]![0]!["said"]!.AsArray()[^1]!.GetValue<string>());
        Assert.Equal("各期按比例舍到元，舍去的归最后一期", explained["steps"]![2]!["said"]!.AsArray()[^1]!.GetValue<string>());
        Assert.Equal("专精特新中小企业", explained["lines"]![0]!["label"]!.GetValue<string>());
        Assert.All(explained["steps"]!.AsArray().SelectMany(s => s!["said"]!.AsArray()), s => Assert.DoesNotContain("award.", s!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reduce", "2024 due 133333.00", "2025 pending 33333.00")]
    [InlineData("waive")]
    [InlineData("hold", "2024 held 133333.00", "2025 held 33334.00")]
    public void What_is_paid_when_is_told_as_it_is_after_a_hand_line(string kind, params string[] paid)
    {
        AwardRun run = year.Run();
        EditRun.Adjust(year.Clerk, run.Id, AnAwardYear.Code(1), kind, kind == "reduce" ? new Exact(1, 1) : null, "多报一项");
        JsonObject explained = ExplainAward.Run(year.Register.Db, run.Id, AnAwardYear.Code(1), Language.Chinese);
        Assert.Equal(paid, explained["payments"]!.AsArray().Select(p => $"{p!["year"]} {p["state"]} {p["amount"]}"));
    }

    [Fact]
    public void A_row_of_a_table_with_a_clause_of_its_own_is_explained_by_that()
    {
        JsonObject policy = JsonNode.Parse(AnAwardYear.Bundle().Text("policy.json")!)!.AsObject();
        policy["figures"]!["recognition"]![0]!["table"]!["rows"]![1]!["clause"] = "第二条";
        using AnAwardYear other = new(policy.ToJsonString());
        AwardRun run = other.Run();
        string[] clauses = [.. new[] { 1, 2 }.Select(n => ExplainAward.Run(other.Register.Db, run.Id, AnAwardYear.Code(n), Language.Chinese)["lines"]![0]!["standards"]![0]!["clause"]!.GetValue<string>())];
        Assert.Equal(["第二条", "第一条"], clauses);
    }

    [Fact]
    public void A_run_for_a_day_to_come_is_computed_and_not_submitted()
    {
        AwardRun run = year.Run();
        DateOnly ahead = Instant.Today(year.Clerk.Clock).AddDays(1);
        AwardRun planned = RunAwards.Run(year.Clerk, run.Programme, run.Year, ahead);
        Assert.Equal("award.not-yet", APerson.CodeOf(() => SubmitRun.Run(year.Clerk, planned.Id)));
    }

    [Fact]
    public void Who_got_one_of_the_yuan_left_over_is_told_firm_by_firm()
    {
        AwardRun run = year.Run();
        string[][] said = [.. StoredRun.Read(year.Register.Db, run.Id).Results()
            .Select(r => ExplainAward.Run(year.Register.Db, run.Id, r.Code, Language.Chinese)["steps"]!.AsArray().FirstOrDefault(s => s!["step"]!.GetValue<string>() == "pot"))
            .OfType<JsonNode>().Select(s => s["said"]!.AsArray().Select(t => t!.GetValue<string>()).ToArray())];
        Assert.All(said, s => Assert.Contains(s, t => t.StartsWith($"{said.Length} 户到这一步合计", StringComparison.Ordinal)));
        int given = said.Count(s => s.Any(t => t.Contains("本户进 1 元", StringComparison.Ordinal)));
        Assert.InRange(given, 1, said.Length - 1);
        Assert.All(said, s => Assert.Contains(s, t => t.StartsWith($"各户舍到元后合计差 {given} 元，按尾数从大到小各进 1 元，尾数相同按统一社会信用代码先后：本户", StringComparison.Ordinal)));
    }

    [Fact]
    public void Exported_bytes_have_the_hash_that_is_shown()
    {
        AwardRun run = year.Run();
        string folder = Path.Combine(year.Register.County.Folder, "out");
        IReadOnlyList<string> files = ExportRun.Run(year.Clerk, run.Id, folder);
        Assert.Equal(run.Sha256, Sha256.Of(File.ReadAllBytes(files[0])));
        Assert.All(files.Skip(1), f => Assert.Equal(Path.GetFileNameWithoutExtension(f), Sha256.Of(File.ReadAllBytes(f))));
        Assert.Equal("export.exists", APerson.CodeOf(() => ExportRun.Run(year.Clerk, run.Id, folder)));
    }

    // The clerk, promoted: still the one who proposed.
    private Session SameClerkAsReviewer()
    {
        year.Register.Act(act =>
        {
            new OperatorStore(act.Connection).SetState(act, year.Clerk.Person.Id, Role.Reviewer, enabled: true);
            return 0;
        });
        return new Session(year.Register.County.File, year.Register.County.Clock, new OperatorStore(year.Register.Db).Get(year.Clerk.Person.Id));
    }
}
