using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Enterprises;

public sealed class EnterpriseScreenTests : IDisposable
{
    private readonly AnOffice office = new();

    public void Dispose() => office.Dispose();

    private Hands One(long id) => office.At(new EnterpriseScreen(office.Workplace, id));

    [Fact]
    public void The_profile_gives_every_value_its_first_day_and_its_paper() =>
        One(1).Sees("[基本]", "91330929DAX00001XA", "2023-05-08", "名称（曾用）", "岱西澜锚船用设备厂", "成立日期", "2007-05-17", "周敏 于 2026-11-22 录入");

    [Fact]
    public void Indicators_stand_by_year_and_all_sources_stand_side_by_side()
    {
        Hands hands = One(1).Press("Tab").Sees("[指标]", "营业收入", "*22298.3", "*20213.75", "2021");
        hands.Press("Enter").Sees("营业收入(万元)", "审计报告", "采用", "22387.49", "+89.19 +0.40%");
        hands.Press("Enter").Sees("indicators-2025.csv");
    }

    [Fact]
    public void A_figure_that_stands_is_shown_before_it_is_written_over_and_the_history_tells_paper_hour_and_reason()
    {
        Hands hands = One(30).Press("Tab", "F7").Sees("补数据：", "依据", "改写理由", "已有 ", "indicators-2025.csv:", "企业自报");
        hands.Press("Tab", "Tab").Type("２２０００").Sees("改为 22000万元").Press("Tab", "Tab").Type("情况说明第1页").Press("Enter", "Enter").Sees("改写要写明理由");
        hands.Type("企业来电更正").Press("Enter").Sees("已登记 营业收入 2025：22000万元");
        Assert.EndsWith("revenue 2025 22000 --source self-reported --document 情况说明第1页 --reason 企业来电更正 --operator 周敏", office.Workplace.TypedSoFar[^1], StringComparison.Ordinal);
        hands.Press("Enter").Sees("已改写").Type("/情况说明").Press("Enter").Sees("情况说明第1页  理由：企业来电更正", "周敏 2026-11-22 09:00").SeesNot("录入");
    }

    [Fact]
    public void Titles_say_what_is_held_today_and_until_when() =>
        One(1).Press("Tab", "Tab").Sees("现有：专精特新中小企业（至 2029-01-09）", "复核通过", "2026-01-10~2029-01-09", "虚构省经信〔2025〕80号");

    [Fact]
    public void Money_is_summed_and_each_line_tells_what_became_of_it()
    {
        Hands hands = One(1).Press("Shift+Tab", "Shift+Tab").Sees("[奖补]", "核定 1482000.00 元，兑付 1482000.00 元");
        hands.Press("Enter").Sees("已核定", "已兑付", "482000.00 元", "岱西经信联〔2024〕54号");
    }

    [Fact]
    public void Whoever_may_only_look_takes_the_page_of_one_firm_away_and_that_is_recorded()
    {
        using AnOffice looking = new("见习");
        string path = Path.Combine(looking.Folder, "一页.txt");
        looking.At(new EnterpriseScreen(looking.Workplace, 1)).Press("F12", "Ctrl+U").Type(path).Press("Enter").Sees("已写出");
        Assert.Contains("岱西澜锚船舶设备股份有限公司", File.ReadAllText(path), StringComparison.Ordinal);
        CountyToolkit.Audit.AuditEntry act = Assert.Single(new CountyToolkit.Audit.AuditStore(looking.Workplace.Connection).Find(new CountyToolkit.Audit.AuditFilter(), 1));
        Assert.Equal(("enterprises.print", "见习"), (act.Act, act.Operator));
    }

    [Fact]
    public void Units_that_have_not_replied_come_first_among_inquiries() =>
        One(1).Press("Shift+Tab").Sees("[信用]", "发展和改革局", "未复函", "应急管理局", "已复函", "高新技术企业", "已过期");
}
