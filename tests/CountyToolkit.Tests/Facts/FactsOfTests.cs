using System.Text.Json.Nodes;
using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Ledger;
using CountyToolkit.Rules.Facts;
using CountyToolkit.Titles;

namespace CountyToolkit.Tests.Facts;

public sealed class FactsOfTests : IDisposable
{
    private readonly ARegister register = new();

    public void Dispose() => register.Dispose();

    private static DateOnly Day(string text) => IsoDate.Parse(text);

    [Fact]
    public void A_whole_enterprise_is_told_as_the_contract_says()
    {
        long firm = AFullFirm();
        EnterpriseFacts facts = register.Facts(firm, "2024-10-08");
        Golden.Equal("full", facts.Facts);
        Golden.Equal("full.sources", facts.Sources);
    }

    [Fact]
    public void What_it_tells_is_good_for_the_rule_engine()
    {
        EnterpriseFacts facts = register.Facts(AFullFirm(), "2024-10-08");
        SubjectFacts subject = SubjectFacts.Parse(facts.ForWorker(), ARegister.Catalogue, "firm", out IReadOnlyList<OfficeError> errors);
        Assert.Empty(errors.Select(e => e.Sentence(Language.English)));
        Assert.Equal(Exact.Parse("12345.67"), subject.Value("revenue", "2023"));
        Assert.StartsWith("audit-report @li 2026-11-22", subject.Source("revenue", "2023"), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_a_few_are_those_they_have_among_all()
    {
        long full = AFullFirm(), other = register.Firm(11), third = register.Firm(12);
        register.Value(other, "revenue", "2023", "tax", "100");
        DateOnly day = Day("2024-10-08");
        FactsOf facts = new(register.Db, ARegister.Catalogue);
        HashSet<long> everyone = [full, other, third, .. Enumerable.Range(1_000, 300).Select(n => (long)n)];
        Dictionary<long, EnterpriseFacts> all = facts.All(day, everyone).ToDictionary(f => f.Enterprise.Id);

        Assert.Equal([full, third], facts.All(day, new HashSet<long> { third, full, 999 }).Select(f => f.Enterprise.Id).Order());
        foreach (EnterpriseFacts one in facts.All(day, new HashSet<long> { full, other }))
        {
            Assert.Equal(all[one.Enterprise.Id].Facts.ToJsonString(), one.Facts.ToJsonString());
            Assert.Equal(all[one.Enterprise.Id].Sources.ToJsonString(), one.Sources.ToJsonString());
        }

        Assert.Null(facts.One(999, day));
    }

    [Fact]
    public void Nothing_dated_later_is_seen()
    {
        long firm = AFullFirm();
        JsonObject facts = register.Facts(firm, "2022-12-30").Facts;
        Assert.Empty(facts["titles"]!.AsArray());
        Assert.Empty(facts["ledger"]!.AsArray());
        Assert.Empty(facts["grades"]!.AsArray());
        Assert.False(facts["values"]!.AsObject().ContainsKey("2022"));
        Assert.Null(facts["incidents"]?.AsArray().Count);
        Assert.Equal("岱西船厂", facts["name"]!.GetValue<string>());
        Assert.True(register.Facts(firm, "2022-12-31").Facts["values"]!.AsObject().ContainsKey("2022"));
    }

    [Fact]
    public void The_best_ranked_source_that_is_not_blank_is_taken()
    {
        long firm = register.Firm(1);
        register.Value(firm, "revenue", "2023", "self-reported", "110");
        register.Value(firm, "revenue", "2023", "tax", "100");
        Assert.Equal("100", Revenue(firm));
        register.Value(firm, "revenue", "2023", "audit-report", "99.5");
        Assert.Equal("99.5", Revenue(firm));
        register.Value(firm, "revenue", "2023", "audit-report", null);
        Assert.Equal("100", Revenue(firm));
    }

    [Fact]
    public void Rank_is_the_indicators_own()
    {
        long firm = register.Firm(1);
        register.Value(firm, "employees", "2023", "audit-report", "90");
        register.Value(firm, "employees", "2023", "statistics", "95");
        Assert.Equal("95", register.Facts(firm, "2024-06-30").Facts["values"]!["2023"]!["employees"]!.GetValue<string>());
    }

    [Fact]
    public void Veto_lists_are_silent_until_a_unit_has_replied()
    {
        long firm = register.Firm(1);
        Assert.False(register.Facts(firm, "2024-06-30").Facts.ContainsKey("incidents"));
        long asked = register.Act(act => new AddInquiry(act, ARegister.Catalogue, register.Index).Run(new Inquiry
        {
            EnterpriseId = firm,
            Matter = "安全生产",
            FromOn = Day("2021-06-30"),
            UntilOn = Day("2024-06-30"),
            AskedOn = Day("2024-07-01"),
        }));
        Assert.False(register.Facts(firm, "2024-06-30").Facts.ContainsKey("incidents"));
        Assert.Empty(register.Facts(firm, "2024-06-30").Facts["inquiries"]!.AsArray());
        long reply = register.Act(act => new ReplyToInquiry(act).Run(asked, Day("2024-07-05"), "应急〔2024〕3号"));
        JsonObject facts = register.Facts(firm, "2024-06-30").Facts;
        Assert.Empty(facts["incidents"]!.AsArray());
        Assert.Empty(facts["lists"]!.AsArray());
        Assert.Equal("应急管理局", facts["inquiries"]![0]!["unit"]!.GetValue<string>());
        register.Retract("inquiry_reply", reply);
        Assert.False(register.Facts(firm, "2024-06-30").Facts.ContainsKey("incidents"));
    }

    [Fact]
    public void What_is_on_record_is_told_though_nobody_was_asked()
    {
        long firm = register.Firm(1);
        long row = register.Act(act => new AddIncident(act, ARegister.Catalogue, register.Index).Run(new Incident
        {
            EnterpriseId = firm,
            Kind = "safety",
            Grade = "较大",
            OnDate = Day("2023-03-01"),
        }));
        Assert.Single(register.Facts(firm, "2024-06-30").Facts["incidents"]!.AsArray());
        register.Retract("incident", row);
        Assert.False(register.Facts(firm, "2024-06-30").Facts.ContainsKey("incidents"));
    }

    [Fact]
    public void An_inquiry_about_all_speaks_for_each()
    {
        long firm = register.Firm(1), other = register.Firm(2, "乙厂");
        long asked = register.Act(act => new AddInquiry(act, ARegister.Catalogue, register.Index).Run(new Inquiry
        {
            Matter = "credit",
            FromOn = Day("2021-01-01"),
            UntilOn = Day("2024-06-30"),
            AskedOn = Day("2024-07-01"),
        }));
        register.Act(act => new ReplyToInquiry(act).Run(asked, Day("2024-07-05"), null));
        Assert.All([firm, other], f =>
        {
            JsonObject facts = register.Facts(f, "2024-06-30").Facts;
            Assert.True(facts.ContainsKey("lists"));
            Assert.False(facts.ContainsKey("incidents"));
        });
    }

    [Fact]
    public void The_ledger_of_those_merged_in_is_carried_over_from_the_day_of_the_merger()
    {
        long a = register.Firm(1, "甲厂"), b = register.Firm(2, "乙厂"), c = register.Firm(3, "丙厂");
        foreach ((long firm, int year) in new[] { (a, 2021), (b, 2022), (c, 2023) })
        {
            register.Act(act => new AddLedgerEntry(act, ARegister.Catalogue, register.Index).Run(
                new LedgerEntry { EnterpriseId = firm, Programme = "county-awards/recognition", Pool = "innovative-sme", PolicyYear = year, GrantedFen = 10_000_000 },
                new DateOnly(year, 12, 1)));
        }

        register.Act(act => new MergeEnterprises(act, register.Index).Run(a, b, Day("2024-01-01"), "吸收合并"));
        register.Act(act => new MergeEnterprises(act, register.Index).Run(b, c, Day("2024-03-01"), "吸收合并"));
        Assert.Equal([2023], Years(c, "2023-12-31"));
        Assert.Equal([2021, 2022], Years(b, "2024-01-31"));
        Assert.Equal([2021, 2022, 2023], Years(c, "2024-03-01"));
        Assert.Equal([2021, 2022, 2023], new FactsOf(register.Db, ARegister.Catalogue).All(Day("2024-03-01")).Single(f => f.Enterprise.Id == c)
            .Facts["ledger"]!.AsArray().Select(l => l!["policyYear"]!.GetValue<int>()));
    }

    [Fact]
    public void The_ledger_stands_as_of_its_day()
    {
        long firm = register.Firm(1);
        long entry = register.Act(act => new AddLedgerEntry(act, ARegister.Catalogue, register.Index).Run(
            new LedgerEntry { EnterpriseId = firm, Programme = "county-awards/recognition", PolicyYear = 2023, GrantedFen = 10_000_000 }, Day("2023-12-01"), 8_000_000, Day("2024-01-10")));
        register.Act(act => new AddLedgerEvent(act).Enter(new LedgerEvent { LedgerId = entry, State = "recovered", AmountFen = 8_000_000, OnDate = Day("2024-08-01") }));
        Assert.Empty(register.Facts(firm, "2023-11-30").Facts["ledger"]!.AsArray());
        Assert.Equal(("0.00", "decided"), Standing(firm, "2023-12-31"));
        Assert.Equal(("80000.00", "paid"), Standing(firm, "2024-06-30"));
        Assert.Equal(("0.00", "recovered"), Standing(firm, "2024-08-01"));
    }

    [Fact]
    public void All_and_one_tell_the_same()
    {
        AFullFirm();
        register.Firm(2, "乙厂");
        FactsOf gather = new(register.Db, ARegister.Catalogue);
        List<EnterpriseFacts> all = [.. gather.All(Day("2024-10-08"))];
        Assert.Equal(2, all.Count);
        Assert.All(all, f => Assert.Equal(CanonicalJson.Text(gather.One(f.Enterprise.Id, Day("2024-10-08"))!.Facts), CanonicalJson.Text(f.Facts)));
        Assert.Single(gather.All(Day("2024-10-08"), new HashSet<long> { all[1].Enterprise.Id }));
    }

    private (string, string) Standing(long firm, string date)
    {
        JsonNode line = Assert.Single(register.Facts(firm, date).Facts["ledger"]!.AsArray())!;
        return (line["paid"]!.GetValue<string>(), line["state"]!.GetValue<string>());
    }

    private IEnumerable<int> Years(long firm, string date) =>
        register.Facts(firm, date).Facts["ledger"]!.AsArray().Select(l => l!["policyYear"]!.GetValue<int>());

    private string Revenue(long firm) => register.Facts(firm, "2024-06-30").Facts["values"]!["2023"]!["revenue"]!.GetValue<string>();

    private long AFullFirm()
    {
        long firm = register.Firm(
            1, "岱西船厂", ("region", "330902"), ("town", "白泉镇"), ("industry", "C3734"), ("registered_on", "2012-05-08"), ("above_scale", "是"),
            ("entity", "enterprise"), ("tags", "船舶修造"), ("own_brand", "是"), ("rd_institution_level", "省级"));
        register.Act(act => new RenameEnterprise(act, register.Index).Run(firm, "岱西船舶有限公司", Day("2023-01-01")));
        register.Value(firm, "revenue", "2022", "tax", "11000");
        register.Value(firm, "revenue", "2023", "audit-report", "12345.67");
        register.Value(firm, "rd_expense", "2023", "self-reported", "456.78");
        register.Value(firm, "revenue", "2024Q3", "statistics", "3100");
        register.Value(firm, "revenue", "2024", "tax", "14000");
        register.Act(act => new AddTitle(act, ARegister.Catalogue, register.Index).Run(new Title
        {
            EnterpriseId = firm,
            Pool = "专精特新中小企业",
            Event = "认定",
            OnDate = Day("2023-03-20"),
            FromOn = Day("2023-04-01"),
            BatchName = "2022-2",
            Document = "浙经信〔2023〕1号",
        }));
        register.Act(act => new AddTitleUpdate(act, ARegister.Catalogue, register.Index).Run(firm, "srdi-sme", 2024));
        register.Act(act => new AddCredential(act, ARegister.Catalogue, register.Index).Run(new Credential
        {
            EnterpriseId = firm,
            Kind = "高新技术企业",
            Level = "national",
            FromOn = Day("2022-12-31"),
            UntilOn = Day("2025-12-30"),
        }));
        register.Act(act => new AddIncident(act, ARegister.Catalogue, register.Index).Run(new Incident
        {
            EnterpriseId = firm,
            Kind = "quality",
            Grade = "一般",
            OnDate = Day("2023-03-01"),
        }));
        register.Act(act => new AddListEntry(act, ARegister.Catalogue, register.Index).Run(new ListEntry
        {
            EnterpriseId = firm,
            List = "abnormal-operation",
            FromOn = Day("2024-02-01"),
            UntilOn = Day("2024-03-01"),
        }));
        register.Act(act => new AddGrade(act, ARegister.Catalogue, register.Index).Run(new Grade { EnterpriseId = firm, Kind = "efficiency", Year = 2023, Letter = "b" }));
        register.Act(act => new AddLedgerEntry(act, ARegister.Catalogue, register.Index).Run(
            new LedgerEntry { EnterpriseId = firm, Programme = "county-awards/recognition", Pool = "srdi-sme", PolicyYear = 2023, GrantedFen = 10_000_000 }, Day("2023-12-01"), 8_000_000));
        return firm;
    }
}
