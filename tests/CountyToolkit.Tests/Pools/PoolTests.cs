using CountyToolkit.Enterprises;
using CountyToolkit.Pools;

namespace CountyToolkit.Tests.Pools;

public sealed class PoolTests : IDisposable
{
    private const string Fledgling = "fledgling";
    private readonly ARegister register = new();
    private readonly long firm;

    public PoolTests() => firm = register.Firm(1);

    public void Dispose() => register.Dispose();

    [Fact]
    public void Who_stood_in_a_pool_is_known_for_every_day()
    {
        Admit("2023-05-01");
        Remove("2024-02-01", "成长为规上");
        Admit("2025-06-01");
        Assert.Empty(Members("2023-04-30"));
        Assert.Equal("2023-05-01", IsoDate.Text(Assert.Single(Members("2024-01-31")).OnDate));
        Assert.Empty(Members("2024-02-01"));
        Assert.Equal("2025-06-01", IsoDate.Text(Assert.Single(Members("2026-01-01")).OnDate));
        Assert.Empty(new PoolStore(register.Db).Members(new DateOnly(2026, 1, 1), "innovative-sme"));
    }

    [Fact]
    public void A_firm_without_a_code_may_stand_in_a_pool()
    {
        long uncoded = register.Act(act =>
        {
            using RegisterEnterprise take = new(act, ARegister.Catalogue, register.Index);
            return take.Run(new NewEnterprise { Name = "岱西渔具厂" });
        });
        register.Act(act => new AdmitToPool(act, ARegister.Catalogue, register.Index).Run(Fledgling, uncoded, new DateOnly(2024, 1, 1)));
        Assert.Equal(uncoded, Assert.Single(Members("2024-01-01")).EnterpriseId);
    }

    [Fact]
    public void A_pool_is_named_by_code_or_label()
    {
        register.Act(act => new AdmitToPool(act, ARegister.Catalogue, register.Index).Run("雏鹰行动培育库企业", firm, new DateOnly(2024, 1, 1)));
        Assert.Equal(Fledgling, Assert.Single(Members("2024-01-01")).Pool);
        Assert.Equal("entry.code-unknown", register.Refusal(act => new AdmitToPool(act, ARegister.Catalogue, register.Index).Run("fledglin", firm, new DateOnly(2024, 1, 1))));
    }

    [Fact]
    public void Twice_in_and_twice_out_are_refused()
    {
        Assert.Equal("pool.outside", RefusedRemoval("2024-01-01", "迁出"));
        Admit("2024-01-01");
        Assert.Equal("pool.inside", RefusedAdmission("2024-06-01"));
        Remove("2024-06-01", "迁出");
        Assert.Equal("pool.outside", RefusedRemoval("2024-07-01", "迁出"));
    }

    [Fact]
    public void Leaving_takes_a_reason_and_days_run_forward()
    {
        Admit("2024-01-02");
        Assert.Equal("pool.reason", RefusedRemoval("2024-06-01", " "));
        Assert.Equal("pool.order", RefusedRemoval("2024-01-01", "迁出"));
        Remove("2024-01-02", "误录");
        Assert.Equal("pool.order", RefusedAdmission("2024-01-01"));
    }

    [Fact]
    public void A_closed_firm_is_not_admitted_but_can_be_taken_out()
    {
        Admit("2024-01-01");
        register.Act(act => new CloseEnterprise(act, register.Index).Run(firm, new DateOnly(2024, 3, 1), "注销"));
        Remove("2024-04-01", "注销");
        Assert.Equal("pool.ended", RefusedAdmission("2024-05-01"));
        Assert.Equal("pool.enterprise", register.Refusal(act => new AdmitToPool(act, ARegister.Catalogue, register.Index).Run(Fledgling, 999, new DateOnly(2024, 1, 1))));
    }

    [Fact]
    public void An_admission_taken_back_never_was()
    {
        long row = Admit("2024-01-01");
        register.Retract("pool_entry", row);
        Assert.Empty(Members("2024-06-01"));
        Admit("2023-01-01");
    }

    private long Admit(string on) => register.Act(act => new AdmitToPool(act, ARegister.Catalogue, register.Index).Run(Fledgling, firm, IsoDate.Parse(on)));

    private long Remove(string on, string reason) =>
        register.Act(act => new RemoveFromPool(act, ARegister.Catalogue, register.Index).Run(Fledgling, firm, IsoDate.Parse(on), reason));

    private string RefusedAdmission(string on) =>
        register.Refusal(act => new AdmitToPool(act, ARegister.Catalogue, register.Index).Run(Fledgling, firm, IsoDate.Parse(on)));

    private string RefusedRemoval(string on, string reason) =>
        register.Refusal(act => new RemoveFromPool(act, ARegister.Catalogue, register.Index).Run(Fledgling, firm, IsoDate.Parse(on), reason));

    private IReadOnlyList<PoolEntry> Members(string on) => new PoolStore(register.Db).Members(IsoDate.Parse(on), Fledgling);
}
