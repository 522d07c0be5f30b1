using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Tests.House;
using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Commands;

/// <summary>What a second person reads of a version before putting it in force.</summary>
public sealed class VersionPageTests
{
    private const string Award = "county-awards", Title = "称号奖励金额 · 专精特新中小企业";
    private static readonly Bundle Shipped = new ScriptLibrary(Path.Combine(Repository.Root, "scripts")).Bundle(Award);
    private static readonly Catalogue Catalogues = Catalogue.Read(Shipped.Text("indicators.json")!, Shipped.Text("pools.json")!, Shipped.Text("codes.json")!);

    public VersionPageTests() => Messages.Load(typeof(CountyProgram).Assembly);

    [Fact]
    public void One_row_of_a_table_changed_from_a_day_is_one_line_with_the_end_of_what_was()
    {
        Bundle later = With(p => Later(p, "2027-01-01"));
        Assert.Equal(
            ["与启用的版本相比，改动 1 处：", Title + "：300000.00 → 400000.00 元，自 2027-01-01 起（第一条，原文）；此前的 300000.00 元到 2026-12-31 止"],
            Lines(Shipped, later));
        Assert.Equal(
            ["1 changes against the version applied:", Title + ": 300000.00 → 400000.00 元, from 2027-01-01 (第一条, read); 300000.00 元 before that ends on 2026-12-31"],
            Lines(Shipped, later, Language.English));
    }

    [Fact]
    public void A_row_changed_by_another_paper_names_it_and_the_other_rows_keep_theirs()
    {
        Bundle later = With(p =>
        {
            Later(p, "2027-01-01");
            JsonNode row = p["figures"]!["recognition"]![1]!["table"]!["rows"]![1]!;
            (row["clause"], row["certainty"]) = ("岱西经信〔2026〕40号第一条", "memory");
        });
        IReadOnlyList<string> lines = Lines(Shipped, later);
        Assert.Contains(Title + "：300000.00 → 400000.00 元，自 2027-01-01 起（岱西经信〔2026〕40号第一条，待核）；此前的 300000.00 元到 2026-12-31 止", lines);
        Assert.Contains("称号奖励金额（自 2027-01-01 起） · “专精特新中小企业”的条款：— → 岱西经信〔2026〕40号第一条（待核）", lines);
        Assert.StartsWith("待核 1 个：称号奖励金额", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_row_says_so_and_what_stands_beside_the_number_is_told_too()
    {
        Bundle other = With(p =>
        {
            JsonNode entry = p["figures"]!["recognition"]![0]!;
            entry["certainty"] = "memory";
            entry["table"]!["rows"]![1]!["amount"] = 310000;
            entry["table"]!["rows"]![1]!["keys"] = new JsonArray("little-giant");
            entry["table"]!["rows"]![2]!["keys"] = new JsonArray("srdi-sme");
        });
        IReadOnlyList<string> lines = Lines(Shipped, other);
        Assert.Equal("待核 1 个：称号奖励金额（自 2022-01-01 起，第一条，凭记忆，待核）", lines[0]);
        Assert.Contains(Title + "：300000.00 → 310000.00 元，自 2022-01-01 起（第一条，待核）；是更正原有的一条", lines);
        Assert.Contains("称号奖励金额（自 2022-01-01 起） · 出处：原文 → 待核", lines);
        Assert.Contains(lines, l => l.StartsWith("称号奖励金额（自 2022-01-01 起） · 专精特新中小企业 对应：", StringComparison.Ordinal));
        Assert.Equal(6, lines.Count);
    }

    [Fact]
    public void A_new_figure_is_told_with_its_unit_day_and_clause_and_counted_first_when_nobody_saw_it()
    {
        Bundle other = With(p => p["figures"]!["newCap"] = JsonNode.Parse("""[{ "label": "新上限", "value": 50, "unit": "万元", "from": "2027-01-01", "clause": "第五条", "certainty": "memory" }]"""));
        Assert.Equal(["待核 1 个：新上限（自 2027-01-01 起，第五条，凭记忆，待核）", "与启用的版本相比，改动 1 处：", "新 新上限：50 万元，自 2027-01-01 起（第五条，待核）"], Lines(Shipped, other));
        Assert.Equal(
            ["1 to be checked: 新上限 (from 2027-01-01, 第五条, from memory, to be checked)", "1 changes against the version applied:", "new 新上限: 50 万元, from 2027-01-01 (第五条, to check)"],
            Lines(Shipped, other, Language.English));
        Assert.Contains("新上限：50 万元 不再有，自 2027-01-01 起", Lines(other, Shipped));
    }

    [Fact]
    public void An_entry_that_changes_no_number_is_not_passed_over()
    {
        Assert.Equal("年度上限：加一条，自 2027-01-01 起，数值与原来相同（第五条，原文）", Lines(Shipped, With(p => Again(p, "yearCap", "2027-01-01")))[^1]);
        Assert.Equal("年度上限：只是写法有变，数值、日期、条款不变", Lines(Shipped, With(p => p["figures"]!["yearCap"]![0]!["note"] = "抄录"))[^1]);
    }

    [Fact]
    public void A_first_version_is_told_whole_in_words()
    {
        Bundle first = With(p =>
        {
            p["relations"] = JsonNode.Parse("""[{ "kind": "repeals", "number": "岱西经信〔2018〕9号" }]""");
            p["figures"]!["yearCap"]![0]!["certainty"] = "secondary";
        });
        IReadOnlyList<string> lines = Lines(null, first);
        Assert.Equal("待核 1 个：年度上限（自 2022-01-01 起，第五条，转引，待核）", lines[0]);
        Assert.All(
            new[]
            {
                "文号：岱西经信〔2021〕30号", "施行日期：2022-01-01", "废止 岱西经信〔2018〕9号", "第五条  称号奖励和研发费用奖励，一家企业一个政策年度合计不超过120万元",
                Title + "：300000.00 元，自 2022-01-01 起（第一条，原文）", "年度上限：1200000.00 元，自 2022-01-01 起（第五条，待核）", "数字化改造补助比例 · 第1档比例：30%，自 2022-01-01 起（第九条，原文）",
                "4 年度合计上限：一个政策年度合计不超过年度上限 1200000元（称号认定奖励、研发费用奖励合并计算）（第五条）",
            },
            l => Assert.Contains(l, lines));
        Assert.Contains(lines, l => l.StartsWith("recognition-award ", StringComparison.Ordinal) && l.Contains("（奖补）", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("srdi-sme", StringComparison.Ordinal) || l.Contains("certainty", StringComparison.Ordinal));
        Assert.Contains(Title + ": 300000.00 元, from 2022-01-01 (第一条, read)", Lines(null, first, Language.English));
    }

    [Fact]
    public void Head_relation_clause_programme_script_and_cases_have_a_line_each()
    {
        string rule = Shipped.Text("recognition-award.js")!, cases = "recognition-award.cases.json";
        JsonArray kept = JsonNode.Parse(Shipped.Text(cases)!)!.AsArray();
        kept.RemoveAt(kept.Count - 1);
        Bundle other = With(
            p =>
            {
                p["title"] = "新办法";
                p["relations"] = JsonNode.Parse("""[{ "kind": "basis", "number": "某文〔2020〕1号" }]""");
                p["clauses"]![1]!["gist"] = "只奖一次";
                p["programmes"]![0]!["basis"] = "paid";
            },
            ("recognition-award.js", rule + "// 一\n// 二\n"),
            (cases, kept.ToJsonString()));
        IReadOnlyList<string> lines = Lines(Shipped, other);
        Assert.Equal(7, lines.Count);
        Assert.Equal("标题：岱西县中小企业梯度培育奖励办法（虚构，供照抄修改） → 新办法", lines[1]);
        Assert.Equal("与其他文件的关系：— → 依据 某文〔2020〕1号", lines[2]);
        Assert.Equal("条款 第二条：同一年度获得几个称号的，只按最高的一个奖励 → 只奖一次", lines[3]);
        Assert.Equal("奖补项目 称号认定奖励 · 扣减基数：按核定 → 按实付", lines[4]);
        Assert.EndsWith("：加 2 行，去 0 行", lines[5], StringComparison.Ordinal);
        Assert.Matches("^样例：recognition-award (\\d+) → \\d+ 个（新 0，改 0，去 1）$", lines[6]);
    }

    [Fact]
    public void The_proposal_the_page_and_the_page_once_approved_say_the_same()
    {
        using CommandLine line = new();
        line.Environment["COUNTY_DB"] = Daixi.CopyTo(Directory.CreateDirectory(Path.Combine(line.Folder, "office")).FullName);
        line.Environment["COUNTY_PASSWORD"] = Daixi.Password;
        const string Told = "年度上限：1200000.00 → 2000000.00 元，自 2028-01-01 起（第五条，原文）；此前的 1200000.00 元到 2027-12-31 止";
        line.Do("figures", "set", Award, "yearCap", "--value", "200万元", "--from", "2028-01-01");
        line.Do("rules", "propose", Award, "--operator", "周敏");
        Assert.Contains(Told, line.Out, StringComparison.Ordinal);
        JsonNode open = line.Do("approvals", "list", "--operator", "王芳", "--json").Json[0]!;
        string id = open["approval"]?.ToJsonString() ?? open["id"]!.ToJsonString();
        Assert.Contains(Told, line.Do("approvals", "show", id).Out, StringComparison.Ordinal);
        line.Do("approvals", "approve", id, "--sha256", (string)open["sha256"]!, "--operator", "王芳");
        Assert.Contains(Told, line.Do("approvals", "show", id).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("第一个版本", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_bands_have_the_words_of_the_attribute_that_has_them_all()
    {
        Bundle gradient = new ScriptLibrary(Path.Combine(Repository.Root, "scripts")).Bundle("national-gradient-2022");
        IReadOnlyList<string> lines = Lines(null, gradient);
        Assert.Contains(lines, l => l.Contains("第2档分值 工业六基/龙头企业配套：3 分", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("第4档分值 市级以下：2 分", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("第1档分值 是：10 分", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("six-bases", StringComparison.Ordinal));
    }

    [Fact]
    public void Readings_targets_and_tasks_are_told_in_words_whole_and_by_what_differs()
    {
        Bundle with = With(p =>
        {
            p["readings"] = JsonNode.Parse("""{ "A1": { "question": "研发费用看哪份报告？", "choices": { "audit": "审计报告", "tax": "汇算清缴" }, "default": "audit" } }""");
            p["targets"] = JsonNode.Parse("""[ { "id": "t", "title": "新增小巨人", "level": "county", "op": ">=", "value": 10, "unit": "家", "by": "2027-12-31", "clause": "第一条", "lead": "县经信局" } ]""");
            p["tasks"] = JsonNode.Parse("""[ { "id": "k", "title": "建培育库", "level": "county", "clause": "第二条", "lead": "县经信局", "leadBy": "custom", "others": ["县财政局"], "every": "每年" } ]""");
        });
        IReadOnlyList<string> whole = Lines(null, with);
        string[] told =
        [
            "A1 研发费用看哪份报告？：尚未确定，暂按“审计报告”办", "新增小巨人：≥10家  2027-12-31 前  县级  牵头 县经信局  （第一条）",
            "建培育库：每年  县级  牵头 县经信局（文件没有写，按惯例）  配合 县财政局  （第二条）",
        ];
        Assert.Equal([], told.Except(whole));
        Assert.Contains("目标 新增小巨人：— → ≥10家  2027-12-31 前  县级  牵头 县经信局  （第一条）", Lines(Shipped, with));
        Bundle later = With(p =>
        {
            JsonObject before = JsonNode.Parse(with.Text("policy.json")!)!.AsObject();
            foreach (string part in new[] { "readings", "targets", "tasks" })
            {
                p[part] = before[part]!.DeepClone();
            }

            (p["readings"]!["A1"]!["choice"], p["readings"]!["A1"]!["by"], p["readings"]!["A1"]!["on"]) = ("tax", "王芳", "2026-11-01");
            p["targets"]![0]!["value"] = 12;
            p["tasks"]!.AsArray().Clear();
        });
        Assert.Equal(
            [
                "与启用的版本相比，改动 3 处：",
                "口径 A1 研发费用看哪份报告？：尚未确定，暂按“审计报告”办 → 按“汇算清缴”办（王芳 2026-11-01）",
                "目标 新增小巨人：≥10家  2027-12-31 前  县级  牵头 县经信局  （第一条） → ≥12家  2027-12-31 前  县级  牵头 县经信局  （第一条）",
                "任务 建培育库：每年  县级  牵头 县经信局（文件没有写，按惯例）  配合 县财政局  （第二条） → —",
            ],
            Lines(with, later));
    }

    private static void Later(JsonObject policy, string from) => Again(policy, "recognition", from)["table"]!["rows"]![1]!["amount"] = 400000;

    private static JsonNode Again(JsonObject policy, string key, string from)
    {
        JsonArray entries = policy["figures"]![key]!.AsArray();
        JsonNode further = entries[^1]!.DeepClone();
        further["from"] = from;
        entries.Add(further);
        return further;
    }

    private static Bundle With(Action<JsonObject> edit, params (string File, string Text)[] files)
    {
        JsonObject policy = JsonNode.Parse(Shipped.Text("policy.json")!)!.AsObject();
        edit(policy);
        Dictionary<string, byte[]> all = new(Shipped.Files) { ["policy.json"] = Encoding.UTF8.GetBytes(policy.ToJsonString()) };
        foreach ((string file, string text) in files)
        {
            all[file] = Encoding.UTF8.GetBytes(text);
        }

        return Bundle.Of(Award, all, Shipped.Others);
    }

    private static IReadOnlyList<string> Lines(Bundle? before, Bundle after, Language language = Language.Chinese) =>
        [.. VersionPage.Of(new Wording(language, (code, list) => list == "levels" ? Catalogues.List(list)!.Label(code) : code, TimeProvider.System), new DateOnly(2026, 11, 22), before, after).Select(l => l.Text)];
}
