using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Commands;

public sealed class RegisterCommandTests : IDisposable
{
    private readonly CommandLine county = new();

    public RegisterCommandTests()
    {
        county.Environment["COUNTY_DB"] = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_PASSWORD"] = "invented-1";
        county.Environment["COUNTY_NEW_PASSWORD"] = "invented-1";
        county.Environment["COUNTY_OPERATOR"] = "王";
        county.Do("init", "--office", "岱西县经信局", "--region", "330929", "--admin", "王");
        county.Do("operators", "add", "李", "--role", "clerk");
        county.Do("operators", "add", "看", "--role", "viewer");
        county.Environment["COUNTY_OPERATOR"] = "李";
    }

    public void Dispose() => county.Dispose();

    private static string Code => InventedCode.Number(1);

    private JsonArray List(params string[] words) => county.Do([.. words, "--json"]).Json.AsArray();

    private void AddFirm() => county.Do("enterprises", "add", "岱西船厂", Code, "--set", "region=330929", "--set", "规上=是");

    [Fact]
    public void An_enterprise_is_added_renamed_and_found_by_its_old_name()
    {
        AddFirm();
        county.Do("enterprises", "rename", Code, "岱西海工", "--from", "2024-01-01");
        county.Do("audit", "list", "--act", "enterprises.rename", "--json");
        Assert.Single(county.Json.AsArray());
        county.Do("enterprises", "rename", Code, "岱西海工", "--from", "2024-01-01").Do("audit", "list", "--act", "enterprises.rename", "--json");
        Assert.Single(county.Json.AsArray());
        Assert.Equal("old-name", List("enterprises", "find", "船厂")[0]!["by"]!.GetValue<string>());
        Assert.Equal("岱西船厂", List("enterprises", "list", "--date", "2023-12-31")[0]!["name"]!.GetValue<string>());
        county.Do("enterprises", "show", "岱西船厂", "--json");
        Assert.Equal("岱西海工", county.Json["name"]!.GetValue<string>());
        Assert.True(county.Json["aboveScale"]!.GetValue<bool>());
    }

    [Fact]
    public void A_file_nobody_named_is_named_to_who_typed()
    {
        string file = county.Environment["COUNTY_DB"];
        Assert.DoesNotContain("上次打开的", county.Do("enterprises", "list").Error, StringComparison.Ordinal);
        county.Environment.Remove("COUNTY_DB");
        Assert.Contains($"文件 {file}（上次打开的", county.Do("enterprises", "list").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("上次打开的", county.Do("enterprises", "list", "--db", file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_code_is_refused_and_nothing_is_written()
    {
        Assert.Equal(3, county.Run("enterprises", "add", "岱西船厂", Code[..17] + (Code[17] == '0' ? "1" : "0")));
        Assert.Contains("校验", county.Error, StringComparison.Ordinal);
        Assert.Empty(List("enterprises", "list"));
    }

    [Fact]
    public void A_viewer_may_look_and_not_write()
    {
        AddFirm();
        Assert.Equal(5, county.Run("enterprises", "close", Code, "--reason", "注销", "--operator", "看"));
        county.Do("enterprises", "list", "--operator", "看");
        Assert.Null(List("enterprises", "list")[0]!["endedOn"]);
    }

    [Fact]
    public void Indicators_are_set_compared_and_taken_back()
    {
        AddFirm();
        county.Do("indicators", "set", Code, "营业收入", "2023", "100", "--source", "audit-report");
        county.Do("indicators", "set", Code, "revenue", "2023", "120");
        Assert.Equal(["audit-report", "self-reported"], List("indicators", "compare", "2023").Select(v => v!["source"]!.GetValue<string>()));
        JsonArray values = List("indicators", "list", Code);
        Assert.Equal([true, false], values.Select(v => v!["used"]!.GetValue<bool>()));
        county.Do("indicators", "retract", values[1]!["id"]!.ToString(), "--reason", "重报");
        Assert.Single(List("indicators", "list", Code));
        Assert.Equal([true, false], List("indicators", "history", Code, "营业收入").Select(v => v!["holds"]!.GetValue<bool>()));
        Assert.Equal(3, county.Run("indicators", "set", Code, "revenue", "2023", "1.2345678"));
    }

    [Fact]
    public void A_figure_written_over_needs_a_reason_which_the_history_and_the_audit_tell()
    {
        AddFirm();
        county.Do("indicators", "set", Code, "revenue", "2023", "100", "--document", "2023年度审计报告第7页");
        Assert.Equal(3, county.Run("indicators", "set", Code, "revenue", "2023", "120"));
        Assert.Contains("已有 100万元（2023年度审计报告第7页）", county.Error, StringComparison.Ordinal);
        Assert.Contains("--reason", county.Error, StringComparison.Ordinal);
        Assert.Contains("120", county.Do("indicators", "set", Code, "revenue", "2023", "１２０", "--reason", "企业来函更正").Out, StringComparison.Ordinal);
        JsonArray history = List("indicators", "history", Code, "revenue");
        Assert.Contains("2023年度审计报告第7页（李 于", history[0]!["origin"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(history[0]!["reason"]);
        Assert.Equal("企业来函更正", history[1]!["reason"]!.GetValue<string>());
        Assert.Contains("企业来函更正", county.Do("audit", "list", "--operator", "王").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_record_is_added_listed_shown_and_taken_back()
    {
        AddFirm();
        (string Noun, string[] Words)[] kinds =
        [
            ("titles", [Code, "专精特新中小企业", "认定", "--on", "2023-03-20", "--from", "2023-04-01", "--batch", "2022-2"]),
            ("credentials", [Code, "high-tech", "--level", "national", "--from", "2022-12-01"]),
            ("incidents", [Code, "安全生产", "较大", "--on", "2023-03-01"]),
            ("lists", [Code, "abnormal-operation", "--from", "2024-02-01"]),
            ("grades", [Code, "efficiency", "2024", "B"]),
            ("inquiries", ["safety", Code, "--from", "2021-10-08", "--until", "2024-10-08"]),
            ("judgements", [Code, "zhejiang-hidden-champion-2016/hidden-champion-title", "1a", "met", "--reason", "协会证明"]),
        ];
        foreach ((string noun, string[] words) in kinds)
        {
            county.Do([noun, "add", .. words]);
            JsonNode row = Assert.Single(List(noun, "list", Code))!;
            Assert.Equal("岱西船厂", row["name"]!.GetValue<string>());
            string id = row["id"]!.ToString();
            county.Do(noun, "show", id).Do(noun, "list");
            Assert.Contains("岱西船厂", county.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("col.", county.Out, StringComparison.Ordinal);
            county.Do(noun, "retract", id, "--reason", "录入有误");
            Assert.Empty(List(noun, "list"));
            Assert.Equal(3, county.Run(noun, "retract", id, "--reason", "录入有误"));
        }
    }

    [Fact]
    public void An_inquiry_about_all_is_asked_and_replied_to()
    {
        county.Do("inquiries", "add", "credit", "--from", "2021-01-01", "--until", "2024-12-31", "--on", "2025-01-06");
        Assert.Null(List("inquiries", "list")[0]!["repliedOn"]);
        county.Do("inquiries", "reply", "1", "--on", "2025-01-20");
        Assert.Equal(("2025-01-20", "发展和改革局"), (List("inquiries", "list")[0]!["repliedOn"]!.GetValue<string>(), county.Json[0]!["unit"]!.GetValue<string>()));
        Assert.Equal(3, county.Run("inquiries", "reply", "1", "--on", "2025-01-05"));
        Assert.Equal(3, county.Run("inquiries", "reply", "1", "--on", "2025-01-21", "--document", "函2号"));
        Assert.Contains("发展和改革局：第 1 号征询已有 2025-01-20 的复函，李 登记", county.Error, StringComparison.Ordinal);
        county.Do("inquiries", "reply", "1", "--on", "2025-01-21", "--document", "函2号", "--again").Do("inquiries", "retract-reply", "1", "--reason", "不是这一件");
        Assert.Equal("2025-01-20", List("inquiries", "list")[0]!["repliedOn"]!.GetValue<string>());
        county.Do("inquiries", "retract-reply", "1", "--reason", "登记成了另一份");
        Assert.Null(List("inquiries", "list")[0]!["repliedOn"]);
        Assert.Equal(3, county.Run("inquiries", "retract-reply", "1", "--reason", "再来一次"));
        Assert.Equal(3, county.Run("inquiries", "retract-reply", "9", "--reason", "没有这一件"));
    }

    [Fact]
    public void The_ledger_keeps_what_was_granted_and_paid()
    {
        AddFirm();
        county.Do("ledger", "add", Code, "county-awards/recognition", "2023", "100,000.00", "--pool", "innovative-sme", "--on", "2023-12-01", "--paid", "80000");
        county.Do("ledger", "show", "1", "--json");
        Assert.Equal(("100000.00", "80000.00", "paid"), (Text("granted"), Text("paid"), Text("state")));
        Assert.Equal(3, county.Run("ledger", "event", "1", "paid", "100000.01", "--on", "2024-06-01"));
        county.Do("ledger", "list").Do("ledger", "retract", "1", "--reason", "重复");
        Assert.Empty(List("ledger", "list"));
    }

    [Fact]
    public void The_ledger_of_earlier_years_comes_from_a_table()
    {
        AddFirm();
        string table = Path.Combine(county.Folder, "ledger.csv");
        File.WriteAllText(table, "统一社会信用代码,企业名称,奖补项目,称号,政策年度,核定金额(元),核定日期,已兑付金额(元),兑付日期,文号\n" + Code + ",岱西船厂,county-awards/recognition,创新型中小企业,2022,100000.00,2022-12-15,80000.00,2022-12-25,岱西经信联〔2022〕32号\n");
        county.Do("ledger", "import", table);
        JsonNode line = Assert.Single(List("ledger", "list"))!;
        Assert.Equal(("county-awards/recognition", "100000.00"), (line["programme"]!.GetValue<string>(), line["granted"]!.GetValue<string>()));
    }

    [Fact]
    public void English_is_spoken_when_asked()
    {
        AddFirm();
        county.Do("enterprises", "show", Code, "--lang", "en");
        Assert.Contains("Credit code: " + Code, county.Out, StringComparison.Ordinal);
        Assert.Contains("entered by 李 on 2026-11-22", county.Out, StringComparison.Ordinal);
    }

    private string Text(string key) => county.Json[key]!.GetValue<string>();
}
