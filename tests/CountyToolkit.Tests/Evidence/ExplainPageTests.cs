using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Evidence;

/// <summary>The page from clause to yuan answers a stranger: which clause, which figure, which input from which paper, how the yuan came out.</summary>
public sealed class ExplainPageTests : IDisposable
{
    private readonly CommandLine county = new();

    public ExplainPageTests()
    {
        county.Environment["COUNTY_DB"] = Daixi.CopyTo(county.Folder);
        county.Environment["COUNTY_PASSWORD"] = Daixi.Password;
    }

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_difference_and_a_cut_are_reckoned_out_from_the_figure_and_the_ledger()
    {
        string page = Page("91330929DAX0000440");
        InOrder(
            page,
            "一、给不给：符合", "已征询：应急管理局 2026-06-18 复函 岱西应急函〔2026〕7号", "来源 周敏 于",
            "二、按什么给", "第一条 当年首次获得称号", "称号奖励金额 · 专精特新小巨人企业 = 1000000.00 元，2022-01-01 起", "虚构工信〔2025〕58号", "titles-2025-little-giant.csv:B12（周敏",
            "三、怎样算到核定数", "1000000.00 → 700000.00 元", "台账 2022 年度 创新型中小企业：核定 100000.00 元", "ledger.csv:F10", "台账 2023 年度",
            "700000.00 × 8000000.00 ÷ 8500000.00 = 658823.5294", "核定：658824.00 元", "凭据", "county-awards/recognition-award");
    }

    [Fact]
    public void A_veto_names_the_paper_the_row_and_who_was_asked()
    {
        string page = Page("91330929DAX0001409");
        InOrder(
            page,
            "一、给不给：不适用", "当年首次获得有奖励标准的称号  不符合", "没有否决情形  不符合", "查 安全生产，较大及以上，2023-06-30 至 2026-06-30", "有记录：安全生产 较大 2024-04-18 岱西应急〔2024〕9号", "incidents.csv:5（周敏",
            "已征询：应急管理局 2026-06-18 复函", "核定：0.00 元");
    }

    [Fact]
    public void Two_accidents_of_one_day_are_named_each_by_its_own_paper()
    {
        county.Do("incidents", "add", "91330929DAX0001409", "safety", "较大", "--on", "2024-04-18", "--document", "岱西应急〔2024〕10号", "--operator", "周敏");
        county.Do("awards", "run", "county-awards/recognition", "--year", "2026", "--date", "2026-06-30", "--operator", "周敏");
        county.Do("awards", "explain", "2", "91330929DAX0001409");
        InOrder(county.Out, "岱西应急〔2024〕9号", "incidents.csv:5（周敏", "岱西应急〔2024〕10号", "来源 周敏 于");
    }

    [Fact]
    public void No_id_stands_before_a_label_and_nothing_is_null()
    {
        foreach (string code in new[] { "91330929DAX0000440", "91330929DAX0005110", "91330929DAX0001409" })
        {
            string page = Page(code);
            Assert.DoesNotContain("clean", page, StringComparison.Ordinal);
            Assert.DoesNotContain("safety", page, StringComparison.Ordinal);
            Assert.DoesNotContain("null", page, StringComparison.Ordinal);
            Assert.DoesNotContain("srdi-sme", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_titles_of_one_year_are_told_apart_to_the_end() =>
        InOrder(Page("91330929DAX0005110"), "1. 创新型中小企业", "2. 专精特新中小企业", "1. 就高不重复：400000.00 → 300000.00 元", "核定：282353.00 元", "其中 创新型中小企业：0.00 元", "其中 专精特新中小企业：282353.00 元");

    private string Page(string code)
    {
        county.Do("awards", "explain", "1", code);
        return county.Out;
    }

    private static void InOrder(string page, params string[] texts)
    {
        int at = 0;
        foreach (string text in texts)
        {
            int found = page.IndexOf(text, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{text}” does not stand there, or not in this place:\n{page}");
            at = found;
        }
    }
}
