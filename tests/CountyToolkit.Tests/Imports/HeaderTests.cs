using CountyToolkit.Imports;
using CountyToolkit.Terminal.Commands;

namespace CountyToolkit.Tests.Imports;

public class HeaderTests
{
    private static readonly IReadOnlyList<IImportTarget> Targets = ImportForms.All(Shipped.Catalogue, TimeProvider.System);

    /// <summary>Heads as offices write them; the columns of each that the form must know.</summary>
    public static TheoryData<string, string, int> Heads => new()
    {
        { "register", "序号|企业名称|统一信用代码|所属镇街|备注", 3 },
        { "register", "企业名称（盖章）|社会统一信用代码|属地|是否规上|成立时间", 5 },
        { "register", "*单位名称|*统一社会信用代码|乡镇（街道）|行业小类代码|注册日期", 5 },
        { "register", "统一信用代码|规上企业（是/否）|企业名称|所属街道", 4 },
        { "register", "1.企业全称|2.信用码|3.镇街|4.自主品牌|5.管理体系认证", 5 },
        { "indicators", "企业名称|统一社会信用代码|营业收入（万元）|研发费用（万元）|从业人员（人）", 5 },
        { "indicators", "单位详细名称|社会信用代码|2023年营业收入(元)|2023年实缴税收(元)", 4 },
        { "indicators", "企业名称|营收(万元)|R&D经费支出(万元)|职工人数|占地面积（亩）|综合能源消费量(吨标准煤)", 6 },
        { "indicators", "统一社会信用代码|报告期|数据来源|工业总产值|新产品产值|资产总计|负债合计", 7 },
        { "indicators", "企业名称|用电量（万千瓦时）|国内市场占有率（%）", 3 },
        { "titles", "序号|企业名称|荣誉名称|公示年度|认定日期", 4 },
        { "titles", "企业名称|统一社会信用代码|荣誉名称|证书编号|荣誉等级|公示年度|认定日期|有效开始|有效截止|颁发机构|其他备注1", 8 },
        { "titles", "申报单位|称号|批次|认定时间|文号", 5 },
        { "incidents", "企业名称|事故类型|事故等级|发生时间|处罚决定书文号|备注", 6 },
        { "incidents", "统一社会信用代码|领域|严重程度|处罚日期", 4 },
        { "grades", "统一信用代码|亩均规模|企业名称|评价结果|评价年度", 4 },
        { "lists", "企业名称|名单类型|列入时间|移出时间|决定文号", 5 },
        { "credentials", "企业名称|资质名称|证书号|发证日期|有效期至", 5 },
        { "ledger", "企业名称|奖励项目|兑现年度|奖励金额（元）|下达日期|资金文号", 6 },
        { "ledger", "统一社会信用代码|项目|政策年度|核定金额（万元）|核定日期|已兑付金额（万元）|兑付日期", 7 },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Usual_heads_are_known_unaided(string form, string heads, int known) =>
        Assert.Equal(known, Find(form, [heads.Split('|')])!.Mapped.Count);

    [Fact]
    public void The_head_is_found_below_titles_and_remarks_and_its_unit_may_stand_above()
    {
        TableHeader header = Find("indicators", [["2023年度规上企业主要指标表"], ["填报单位：甲县经信局", "", "单位：元"], [], ["企业名称", "营业收入", "从业人员"], ["海天", "#1", "#2"]])!;
        Assert.Equal((4, 4), (header.FirstRow, header.LastRow));
        Assert.Equal(["name", "revenue", "employees"], header.Mapped.Select(m => m.Field.Code));
        Assert.Equal("元", header.Mapped[1].Unit);
        Assert.Null(header.Mapped[2].Unit);
    }

    [Theory]
    [InlineData("2026年第三季度", "2026Q3")]
    [InlineData("2026三季度", "2026Q3")]
    [InlineData("2026年1-6月", "2026H1")]
    [InlineData("2026年1—3月份", "2026Q1")]
    [InlineData("2026年10至12月", "2026Q4")]
    [InlineData("2026年一至二季度", "2026H1")]
    [InlineData("2026年1-12月", "2026")]
    [InlineData("2026-07", "2026-07")]
    [InlineData("2026年7月", "2026-07")]
    [InlineData("2026年1-9月", "2026年1-9月")]
    [InlineData("2026年前三季度", "2026年前三季度")]
    [InlineData("2026年1-9月累计", "2026年1-9月")]
    public void A_part_of_a_year_above_a_column_is_never_taken_for_the_year(string above, string period)
    {
        TableHeader header = Find("indicators", [["企业名称", above], ["", "营业收入"], ["海天", "#1"]])!;
        Assert.Equal(period, header.Columns[1].Period);
    }

    [Theory]
    [InlineData("营业收入（上年同期）")]
    [InlineData("营业收入（增速）")]
    [InlineData("营业收入（1-9月）")]
    [InlineData("营业收入（计划）")]
    [InlineData("营业收入（其中：出口）")]
    public void A_bracket_that_makes_another_figure_of_it_is_not_passed_over(string head) =>
        Assert.DoesNotContain(Find("indicators", [["企业名称", head, "从业人员"], ["海天", "#1", "#2"]])!.Mapped, m => m.Field.Code == "revenue");

    [Theory]
    [InlineData("2026年度第三季度工业企业主要指标表", "2026Q3")]
    [InlineData("指标2026Q3", "2026Q3")]
    [InlineData("导出20261122_2025年年报", "2025")]
    [InlineData("岱西经信〔2024〕7号附件：2025年度申报表", "2025")]
    [InlineData("填报日期 2026年11月2日", "")]
    [InlineData("2026年1-9月指标", "2026年1-9月")]
    [InlineData("2024、2025年数据", "2024 2025")]
    public void Periods_a_title_speaks_of(string title, string periods) => Assert.Equal(periods, string.Join(' ', HeadText.PeriodsIn(title)));

    [Fact]
    public void A_merged_head_is_read_as_parent_and_child_with_units_and_years()
    {
        byte[] book = new Workbook().Sheet(
            "表",
            Workbook.Rows(["企业名称", "营业收入（万元）", "", "知识产权", ""], ["", "2022年", "2023年", "发明专利", "其他"]),
            "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/></mergeCells>").Bytes();
        TableHeader header = Find("indicators", book)!;
        Assert.Equal(2, header.LastRow);
        Assert.Equal(["name", "revenue@2022", "revenue@2023", "invention_patents"], header.Mapped.Select(m => m.Key));
        Assert.Equal("万元", header.Mapped[2].Unit);
        Assert.Equal("知识产权/发明专利", header.Mapped[3].Heading);
    }

    [Fact]
    public void A_child_that_says_something_else_is_not_taken_for_its_parent()
    {
        byte[] book = new Workbook().Sheet(
            "表", Workbook.Rows(["企业名称", "营业收入", ""], ["", "本年", "同比增长"]), "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>").Bytes();
        Assert.Equal([1, 2], Find("indicators", book)!.Mapped.Select(m => m.Column));
    }

    [Fact]
    public void Two_equal_columns_are_asked_and_a_better_one_wins()
    {
        TableHeader asked = Find("register", [["企业名称", "单位名称", "统一社会信用代码"]])!;
        Assert.Equal((1, 2), (asked.Ambiguous[0].First.Column, asked.Ambiguous[0].Second.Column));
        TableHeader better = Find("indicators", [["企业名称", "营业收入", "营业收入（预计）"]])!;
        Assert.Empty(better.Ambiguous);
        Assert.Equal([1, 2], better.Mapped.Select(m => m.Column));
    }

    [Fact]
    public void A_person_may_say_which_column_is_which_by_letters_or_by_heading()
    {
        ImportMap map = ImportMap.Parse("""{"name": "B", "营业收入": "收入合计"}""", "map.json");
        TableHeader header = Find("indicators", [["报表"], ["甲方", "乙方", "收入合计"], ["1", "海天", "#5"]], map)!;
        Assert.Equal(2, header.FirstRow);
        Assert.Equal([("name", 2), ("revenue", 3)], header.Mapped.Select(m => (m.Field.Code, m.Column)));
        Assert.Equal("import.map-field", Assert.Throws<OfficeError>(() => Find("register", [["企业名称"]], ImportMap.Parse("""{"营收额": "A"}""", "m"))).Code);
        Assert.Equal("import.map-broken", Assert.Throws<OfficeError>(() => ImportMap.Parse("[1]", "m")).Code);
    }

    [Fact]
    public void No_form_knows_two_fields_under_one_heading() => Assert.Empty(
        from target in Targets
        from name in target.Form.Fields.SelectMany(f => ((string[])[f.Label, f.Code, .. f.Synonyms]).Select(NameKey.Of).Distinct()).GroupBy(n => n, StringComparer.Ordinal)
        where name.Count() > 1
        select $"{target.Form.Code}: {name.Key}");

    private static TableHeader? Find(string form, string[][] rows, ImportMap? map = null) => Find(form, Workbook.Of(rows), map);

    private static TableHeader? Find(string form, byte[] book, ImportMap? map = null)
    {
        using SheetFile file = SheetFile.Read(book, "f.xlsx");
        HeaderRows rows = new([.. file.Sheets[0].Rows], file.Sheets[0].Merges);
        return new HeaderMatch(Targets.Single(t => t.Form.Code == form).Form, map ?? ImportMap.Empty, new Dictionary<string, RememberedMapping>()).Find(rows);
    }
}
