using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;
using static CountyToolkit.Tests.InventedCode;

namespace CountyToolkit.Tests.Enterprises;

public sealed class RegisterTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly ACounty county = new();

    public void Dispose() => county.Dispose();

    private static Catalogue Catalogue => Shipped.Catalogue;

    private EnterpriseIndex Index => new(county.File.Connection);

    private EnterpriseStore Store => new(county.File.Connection);

    private long Register(string name, int? code = null, params (string Attribute, string? Value)[] attributes) =>
        county.Act("enterprise.register", act =>
        {
            using RegisterEnterprise register = new(act, Catalogue, new EnterpriseIndex(act.Connection));
            return register.Run(new NewEnterprise
            {
                Name = name,
                Code = code is { } n ? CreditCode.Parse(Number(n)) : null,
                Attributes = attributes.ToDictionary(a => a.Attribute, a => a.Value),
            });
        });

    [Fact]
    public void An_enterprise_is_kept_with_its_name_code_and_attributes()
    {
        long id = Register(" 岱西船舶（舟山）有限公司 ", 1, ("region", "330921"), ("行业代码", "3734"), ("own_brand", "是"), ("研发机构级别", "省级"), ("tags", "船舶修造, 海工"));
        Enterprise found = Store.Find(id, Today)!;
        Assert.Equal("岱西船舶(舟山)有限公司", found.Name);
        Assert.Equal(Number(1), found.Code);
        Assert.Equal("C3734", found["industry"]);
        Assert.Equal("true", found["own_brand"]);
        Assert.Equal("provincial", found["rd_institution_level"]);
        Assert.Equal("船舶修造、海工", found["tags"]);
        Assert.Null(found["town"]);
    }

    [Fact]
    public void One_without_code_waits_for_it_and_gets_it()
    {
        long id = Register("岱西船舶有限公司");
        Assert.Null(Store.Find(id, Today)!.Code);
        Assert.NotNull(county.Act("enterprise.code", act => new AssignCode(act, Index).Run(id, CreditCode.Parse(Number(1)), null)));
        Assert.Equal(Number(1), Store.Find(id, Today)!.Code);
        Assert.Null(county.Act("enterprise.code", act => new AssignCode(act, Index).Run(id, CreditCode.Parse(Number(1)), null)));
    }

    [Fact]
    public void A_code_belongs_to_one_enterprise_ever()
    {
        long first = Register("甲船厂", 1);
        county.Act("enterprise.code", act => new AssignCode(act, Index).Run(first, CreditCode.Parse(Number(2)), new DateOnly(2024, 3, 1)));
        Assert.Equal("enterprise.code-taken", Assert.Throws<OfficeError>(() => Register("乙船厂", 1)).Code);
        long second = Register("丙船厂");
        OfficeError refusal = Assert.Throws<OfficeError>(() =>
            county.Act("enterprise.code", act => new AssignCode(act, Index).Run(second, CreditCode.Parse(Number(1)), null)));
        Assert.Equal("enterprise.code-taken", refusal.Code);
        Assert.Equal("甲船厂", refusal.Args[0]);
    }

    [Fact]
    public void Codes_and_names_are_seen_as_of_their_day()
    {
        long id = Register("甲船厂", 1);
        county.Act("x", act => new AssignCode(act, Index).Run(id, CreditCode.Parse(Number(2)), new DateOnly(2024, 3, 1)));
        county.Act("x", act => new RenameEnterprise(act, Index).Run(id, "甲船舶有限公司", new DateOnly(2024, 3, 1)));
        Assert.Equal((Number(1), "甲船厂"), Seen(id, new DateOnly(2024, 2, 29)));
        Assert.Equal((Number(2), "甲船舶有限公司"), Seen(id, new DateOnly(2024, 3, 1)));
    }

    [Fact]
    public void An_attribute_holds_from_its_day_and_can_be_blanked()
    {
        long id = Register("甲船厂", 1, ("above_scale", "否"));
        Describe(id, "规上", "是", new DateOnly(2023, 1, 1));
        Describe(id, "above_scale", null, new DateOnly(2024, 1, 1));
        Assert.Equal("false", Store.Find(id, new DateOnly(2022, 12, 31))!["above_scale"]);
        Assert.Equal("true", Store.Find(id, new DateOnly(2023, 1, 1))!["above_scale"]);
        Assert.Null(Store.Find(id, new DateOnly(2024, 1, 1))!["above_scale"]);
    }

    [Fact]
    public void A_correction_of_the_same_day_takes_the_place_of_the_earlier_and_both_stay_in_the_file()
    {
        long id = Register("甲船厂", 1, ("town", "长涂"));
        Describe(id, "town", "岱西", null);
        Assert.Equal("岱西", Store.Find(id, Today)!["town"]);
        Assert.Single(Store.History(id), v => v.Kind == "town");
        Assert.Equal(2, Dapper.SqlMapper.ExecuteScalar<long>(county.File.Connection, "SELECT COUNT(*) FROM enterprise_attribute"));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        Register("甲船厂", 1);
        OfficeError refusal = Assert.Throws<OfficeError>(() => Register("乙船厂", 1, ("own_brnad", "是"), ("industry", "A3734"), ("registered_on", "2012年")));
        Assert.Equal(
            ["enterprise.code-taken", "attribute.unknown", "attribute.value", "attribute.value"],
            refusal.Others.Prepend(refusal).Select(e => e.Code));
        Assert.Equal("own_brand", refusal.Others[0].Args[0]);
        Assert.Equal(1, Index.Count);
    }

    [Fact]
    public void Two_firms_of_one_name_need_codes_to_tell_them_apart()
    {
        Register("甲船厂");
        Assert.Equal("enterprise.name-taken", Assert.Throws<OfficeError>(() => Register("甲船厂 ", 1)).Code);
        Register("乙船厂", 1);
        Register("乙船厂", 2);
        Assert.Equal(MatchKind.Ambiguous, Index.ByName("乙船厂").Kind);
        OfficeError refusal = Assert.Throws<OfficeError>(() => Index.Resolve("乙船厂"));
        Assert.Equal("enterprise.ambiguous", refusal.Code);
    }

    [Fact]
    public void A_present_name_wins_over_an_old_one_and_old_names_are_found_as_such()
    {
        long renamed = Register("甲船厂", 1);
        county.Act("x", act => new RenameEnterprise(act, Index).Run(renamed, "新甲船厂", new DateOnly(2024, 1, 1)));
        Assert.Equal((MatchKind.OldName, renamed), (Index.ByName("甲 船 厂").Kind, Index.ByName("甲船厂").Id!.Value));
        long second = Register("甲船厂", 2);
        Assert.Equal((MatchKind.Name, second), (Index.ByName("甲船厂").Kind, Index.ByName("甲船厂").Id!.Value));
        Assert.Equal(renamed, Index.Resolve(Number(1)));
        Assert.Equal(renamed, Index.Resolve(FormattableString.Invariant($"#{renamed}")));
        Assert.Equal("enterprise.unknown", Assert.Throws<OfficeError>(() => Index.Resolve("丁船厂")).Code);
        Assert.Equal("enterprise.unknown", Assert.Throws<OfficeError>(() => Index.Resolve(Number(99))).Code);
        Assert.Equal("code.length-short", Assert.Throws<OfficeError>(() => Index.Resolve(Number(1)[..17])).Code);
    }

    [Fact]
    public void Search_says_by_what_it_found()
    {
        long id = Register("岱西船舶有限公司", 1);
        county.Act("x", act => new RenameEnterprise(act, Index).Run(id, "岱西海工有限公司", new DateOnly(2024, 1, 1)));
        FindEnterprises find = new(county.File.Connection);
        Assert.Equal([("name", "岱西海工有限公司")], find.Run("海工", Today).Select(h => (h.By, h.Text)));
        Assert.Equal([("old-name", "岱西船舶有限公司")], find.Run("船舶", Today).Select(h => (h.By, h.Text)));
        Assert.Equal("code", Assert.Single(find.Run(Number(1)[8..17], Today)).By);
        Assert.Empty(find.Run("  ", Today));
    }

    [Fact]
    public void A_merger_ends_one_and_leads_to_the_other_through_every_step()
    {
        long a = Register("甲船厂", 1), b = Register("乙船厂", 2), c = Register("丙船厂", 3);
        DateOnly day = new(2024, 6, 1);
        county.Act("x", act => new MergeEnterprises(act, Index).Run(a, b, day, "吸收合并"));
        county.Act("x", act => new MergeEnterprises(act, Index).Run(b, c, day.AddMonths(1), "吸收合并"));
        Assert.Equal([b, a], Store.Predecessors(c));
        Assert.Null(Store.Find(a, day.AddDays(-1))!.EndedOn);
        Assert.Equal(b, Store.Find(a, day)!.SuccessorId);
        Assert.Equal("enterprise.ended", Refusal(act => new MergeEnterprises(act, Index).Run(c, a, day, "x")));
        Assert.Equal("enterprise.merge-self", Refusal(act => new MergeEnterprises(act, Index).Run(c, c, day, "x")));
        Assert.Equal("enterprise.ended", Refusal(act => new CloseEnterprise(act, Index).Run(a, day, "x")));
        Assert.Equal("enterprise.reason-blank", Refusal(act => new CloseEnterprise(act, Index).Run(c, day, " ")));
    }

    [Fact]
    public void A_name_taken_back_holds_no_longer()
    {
        long id = Register("甲船厂", 1);
        long row = county.Act("x", act => new RenameEnterprise(act, Index).Run(id, "错名", new DateOnly(2024, 1, 1)))!.Value;
        county.Act("enterprise.retract", act =>
        {
            new CountyToolkit.Audit.RetractionStore(act).Retract("enterprise_name", row, "录入有误");
            return 0;
        });
        Assert.Equal("甲船厂", Store.Find(id, Today)!.Name);
        Assert.Equal(MatchKind.None, Index.ByName("错名").Kind);
    }

    private void Describe(long id, string attribute, string? value, DateOnly? from) =>
        county.Act("enterprise.describe", act => new DescribeEnterprise(act, Catalogue, Index).Run(id, attribute, value, from));

    private (string?, string) Seen(long id, DateOnly day)
    {
        Enterprise seen = Store.Find(id, day)!;
        return (seen.Code, seen.Name);
    }

    private string Refusal(Func<CountyToolkit.Audit.Act, long> work) => Assert.Throws<OfficeError>(() => county.Act("x", work)).Code;
}
