using System.Globalization;
using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Indicators;
using CountyToolkit.People;
using CountyToolkit.Tests.People;

namespace CountyToolkit.Tests.Imports;

public sealed class UndoTests : IDisposable
{
    private readonly AnImport import = new();
    private readonly string register;

    public UndoTests()
    {
        register = import.Csv($"企业名称,统一社会信用代码,镇街\n海天机械有限公司,{InventedCode.Number(1)},甲镇\n");
        import.Good(register);
    }

    public void Dispose() => import.Dispose();

    [Fact]
    public void What_held_before_holds_again()
    {
        import.Good(import.Csv("企业名称,营业收入(万元)\n海天机械有限公司,100\n"), period: "2024");
        long second = import.Good(import.Csv("企业名称,营业收入(万元)\n海天机械有限公司,200\n"), period: "2024").Batches[0];
        Assert.Equal(200_000_000, Value());
        Assert.Null(new UndoImport(import.Clerk).Run(second, "错表"));
        Assert.Equal(100_000_000, Value());
        Assert.Equal("错表", new ImportStore(import.County.File.Connection).Find(second)!.UndoReason);
        Assert.Equal("import.already-undone", APerson.CodeOf(() => new UndoImport(import.Clerk).Run(second, null)));
        Assert.Equal("import.no-batch", APerson.CodeOf(() => new UndoImport(import.Clerk).Run(99, null)));
    }

    [Fact]
    public void A_register_is_undone_whole_unless_something_rests_on_its_firms()
    {
        long values = import.Good(import.Csv("企业名称,营业收入(万元)\n海天机械有限公司,100\n"), period: "2024").Batches[0];
        Assert.Equal("import.undo-resting", APerson.CodeOf(() => new UndoImport(import.Clerk).Run(1, null)));
        new UndoImport(import.Clerk).Run(values, null);
        new UndoImport(import.Clerk).Run(1, null);
        Assert.Empty(new EnterpriseStore(import.County.File.Connection).All(new DateOnly(2026, 11, 22)));
        Assert.Equal(1, import.Good(register).Counts.Created);
    }

    [Fact]
    public void Yesterdays_or_anothers_import_waits_for_a_second_person()
    {
        Session other = APerson.In(import.County, "王五", Role.Clerk);
        Session reviewer = APerson.In(import.County, "赵六", Role.Reviewer);
        long approval = new UndoImport(other).Run(1, "重复")!.Value;
        Approvals approvals = new([UndoImport.Approval]);
        string hash = new ApprovalStore(import.County.File.Connection).Find(approval)!.Sha256;
        Assert.Single(new EnterpriseStore(import.County.File.Connection).All(new DateOnly(2026, 11, 22)));
        approvals.Decide(reviewer, approval, Decision.Approved, hash);
        Assert.Empty(new EnterpriseStore(import.County.File.Connection).All(new DateOnly(2026, 11, 22)));

        long again = import.Good(register).Batches[0];
        import.County.Clock.Now = import.County.Clock.Now.AddDays(1);
        Assert.NotNull(new UndoImport(import.Clerk).Run(again, null));
    }

    private long Value() => new IndicatorStore(import.County.File.Connection).Of(1, 2024.ToString(CultureInfo.InvariantCulture)).Single(v => v.Holds).Value!.Value;
}
