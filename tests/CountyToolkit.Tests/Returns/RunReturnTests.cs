using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Returns;
using CountyToolkit.Returns.Packages;
using CountyToolkit.Tests.Awards;

namespace CountyToolkit.Tests.Returns;

public sealed class RunReturnTests : IDisposable
{
    private readonly AnAwardYear year = new();

    public void Dispose() => year.Dispose();

    [Fact]
    public void An_approved_run_is_returned_with_its_check_code_and_both_people()
    {
        AwardRun run = year.Approved();
        ReturnPackage package = Export(run.Id);
        Assert.Equal("测算校验码：" + Sha256.CheckCode(run.Sha256), package.Table.Middle);
        Assert.Equal("审核人：wang", package.Table.Signature[1]);
        PackageCheck check = VerifyPackage.Run(package.Folder);
        Assert.Empty(check.Problems);
        PackageCheck byTable = VerifyPackage.Run(package.Folder, Sha256.CheckCode(run.Sha256)), byReceipt = VerifyPackage.Run(package.Folder, Sha256.CheckCode(package.ManifestSha256));
        Assert.Equal((0, true, 0, false), (byTable.Problems.Count, byTable.CodeIsOfRun, byReceipt.Problems.Count, byReceipt.CodeIsOfRun));
        Assert.Equal(run.Sha256, check.Manifest!.Facts["run"]!["sha256"]!.GetValue<string>());
        Assert.Equal("zhou", check.Manifest.Facts["preparer"]!.GetValue<string>());
    }

    [Fact]
    public void What_is_returned_adds_up_to_what_was_approved()
    {
        AwardRun run = year.Approved();
        ReturnTable table = Export(run.Id).Table;
        Exact total = Exact.Parse(System.Text.Json.Nodes.JsonNode.Parse(run.Summary)!["total"]!.GetValue<string>());
        Assert.Equal(total, table.Totals![Column(table, "granted")].Number);
        Assert.Equal(total, table.Totals[Column(table, "due")].Number!.Value + table.Totals[Column(table, "pending")].Number!.Value);
        ReturnCell[] moved = table.Rows.Single(r => r[2].Text == AnAwardYear.Code(1));
        Assert.Equal("专精特新中小企业", moved[Column(table, "title")].Text);
        Assert.Equal("浙经信〔2024〕1号", moved[Column(table, "document")].Text);
        Assert.DoesNotContain(table.Rows, r => r[2].Text == AnAwardYear.Code(3));
        Assert.DoesNotContain(table.Findings, f => f.Column is "统一社会信用代码" or "核定金额" or "条款依据");
    }

    [Fact]
    public void A_draft_and_a_submitted_run_are_not_returned()
    {
        AwardRun draft = year.Run();
        Assert.Equal("return.run-not-approved", Refusal(draft.Id, "2024"));
        SubmitRun.Run(year.Clerk, draft.Id);
        Assert.Equal("return.run-not-approved", Refusal(draft.Id, "2024"));
        Assert.Empty(new ReturnStore(year.Register.Db).All());
    }

    [Fact]
    public void A_run_is_not_returned_for_a_year_before_it()
    {
        AwardRun run = year.Approved();
        Assert.Equal("return.other-year", Refusal(run.Id, "2023"));
    }

    [Fact]
    public void Hand_lines_change_what_is_due_and_say_why()
    {
        AwardRun draft = year.Run();
        EditRun.Adjust(year.Clerk, draft.Id, AnAwardYear.Code(2), "hold", null, "等公示异议处理");
        EditRun.Adjust(year.Clerk, draft.Id, AnAwardYear.Code(1), "reduce", Exact.Parse("1000"), "重复申报");
        AwardRun submitted = SubmitRun.Run(year.Clerk, draft.Id);
        year.Approve(submitted);
        ReturnTable table = Export(draft.Id).Table;
        ReturnCell[] held = table.Rows.Single(r => r[2].Text == AnAwardYear.Code(2));
        Assert.Equal(Exact.Zero, held[Column(table, "due")].Number);
        Assert.Equal(held[Column(table, "granted")].Number, held[Column(table, "pending")].Number);
        Assert.Equal("暂缓：等公示异议处理", held[Column(table, "note")].Text);
        ReturnCell[] reduced = table.Rows.Single(r => r[2].Text == AnAwardYear.Code(1));
        Assert.Equal("核减：重复申报", reduced[Column(table, "note")].Text);
        Assert.Equal(reduced[Column(table, "granted")].Number, reduced[Column(table, "due")].Number!.Value + reduced[Column(table, "pending")].Number!.Value);
    }

    private static int Column(ReturnTable table, string code) => table.Form.Columns.ToList().FindIndex(c => c.Code == code);

    private string Refusal(long run, string period) => Assert.Throws<OfficeError>(() => Export(run, period)).Code;

    private ReturnPackage Export(long run, string period = "2024") => new ExportReturn(year.Clerk, Shipped.Catalogue, SampleReturn.Library).Run(
        new ReturnRequest { Form = "award-payment", Period = Period.Parse(period), Date = new DateOnly(2025, 3, 1), Run = run },
        Path.Combine(year.Register.County.Folder, "out"));
}
