using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Tests.Rules.Catalogues;

public sealed class CatalogueTests
{
    private const string Codes = """
        { "titleEvents": {}, "levels": {}, "credentialKinds": {}, "incidentKinds": { "safety": "安全" }, "incidentGrades": ["violation", "一般"], "lists": {},
          "gradeKinds": {}, "matters": { "safety": { "label": "安全", "unit": "应急管理局" } }, "sources": {}, "entities": {} }
        """;

    [Fact]
    public void The_fixed_codes_of_the_design_are_there()
    {
        string[] indicators =
        [
            "revenue", "main_revenue", "main_product_revenue", "output_value", "new_product_output", "added_value", "tax", "net_profit", "total_assets",
            "total_liabilities", "employees", "rd_expense", "basic_research_expense", "rd_staff", "land_area", "energy", "electricity", "emissions",
            "equity_raised", "segment_years", "ip_class1_high", "ip_class1_own", "ip_class1", "ip_class2", "invention_patents", "other_ip", "standards_led",
            "standards_joined", "market_share", "national_rank", "global_rank", "products", "digital_level", "quality_score", "local_feature_score",
            "plot_ratio", "plot_ratio_limit", "floors",
        ];
        string[] attributes =
        [
            "own_brand", "management_certificate", "product_certificate", "quality_award_provincial", "rd_institution_level", "field_position",
            "strategic_field", "chain_position", "listed", "ip_in_use", "entity",
        ];
        Assert.Empty(indicators.Where(c => !ARule.Catalogue.TryIndicator(c, out _)));
        Assert.Empty(attributes.Where(c => !ARule.Catalogue.TryAttribute(c, out _)));
        Assert.Equal(["violation", "一般", "较大", "重大", "特别重大"], ARule.Catalogue.IncidentGrades.Codes);
    }

    [Fact]
    public void Code_and_label_name_the_same_indicator()
    {
        Assert.True(ARule.Catalogue.TryIndicator("研发费用", out IndicatorEntry? entry));
        Assert.Equal(("rd_expense", "万元", 6), (entry.Code, entry.Unit, entry.Decimals));
    }

    [Fact]
    public void Every_incident_kind_and_list_has_somebody_to_ask() => Assert.Empty(
        ARule.Catalogue.IncidentKinds.Codes.Concat(ARule.Catalogue.Lists.Codes).Where(c => ARule.Catalogue.MatterOf(c)?.Unit is null));

    [Theory]
    [InlineData("indicators", "revenu", "revenue")]
    [InlineData("attributes", "own_brend", "own_brand")]
    [InlineData("pools", "srdi_sme", "srdi-sme")]
    [InlineData("incidentKinds", "savety", "safety")]
    [InlineData("levels", "province", "provincial")]
    public void The_nearest_code_is_named(string kind, string code, string nearest) => Assert.Equal(nearest, ARule.Catalogue.Nearest(kind, code));

    [Theory]
    [InlineData("indicators", "net_porfit", "net_profit")]
    [InlineData("incidentGrades", "较大以上", "较大")]
    [InlineData("lists", "dishonest", "dishonest-debtor")]
    [InlineData("indicators", "monthly_water_bill_of_the_canteen", null)]
    [InlineData("incidentKinds", "幼儿园", null)]
    public void Only_a_near_code_is_named(string kind, string code, string? nearest) => Assert.Equal(nearest, ARule.Catalogue.Nearest(kind, code));

    [Theory]
    [InlineData("console", "没有声明“console”。")]
    [InlineData("console", "没有声明“console”，最接近的是“consoles”。", "consoles")]
    public void A_sentence_leaves_out_what_it_has_no_word_for(string name, string sentence, string nearest = "") =>
        Assert.Equal(sentence, Messages.Text(Language.Chinese, "script.undeclared", name, nearest));

    [Fact]
    public void A_pool_is_judged_by_the_rule_of_purpose_and_day()
    {
        Assert.True(ARule.Catalogue.TryPool("srdi-sme", out PoolRung? pool));
        Assert.Equal("national-gradient-2022/srdi-sme-application", pool.RuleFor("recognise", new DateOnly(2026, 3, 31)));
        Assert.NotEqual("national-gradient-2022/srdi-sme-application", pool.RuleFor("recognise", new DateOnly(2026, 4, 1)));
        Assert.Equal("national-gradient-2022/srdi-sme-application", pool.RuleFor("review", new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void All_errors_of_the_three_files_come_in_one_pass()
    {
        OfficeError error = Assert.Throws<OfficeError>(() => Catalogue.Read(
            """{ "indicators": [ { "code": "a", "label": "甲（乙）", "kind": "count", "decimals": 0 }, { "code": "a", "label": "丙", "kind": "count", "decimals": 0 }, { "code": "b" } ], "attributes": [] }""",
            """{ "pools": [ { "code": "p" } ] }""",
            Codes));
        Assert.Equal(
            ["catalogue.brackets", "catalogue.twice", "catalogue.entry", "catalogue.entry"],
            new[] { error }.Concat(error.Others).Select(e => e.Code));
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        OfficeError error = Assert.Throws<OfficeError>(() => Catalogue.Read("{\n \"indicators\": [,] }", "{}", Codes));
        Assert.Equal("json.comma-extra", error.Code);
        Assert.StartsWith("indicators.json:2:", error.Where, StringComparison.Ordinal);
        Assert.Equal("json.key-twice", Assert.Throws<OfficeError>(() => Catalogue.Read("""{ "indicators": [], "indicators": [] }""", "{}", Codes)).Code);
    }
}
