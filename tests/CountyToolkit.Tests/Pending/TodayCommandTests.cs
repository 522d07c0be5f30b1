using System.Text.Json.Nodes;
using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Pending;

/// <summary>What <c>county today</c> finds waiting in the invented county, kind by kind.</summary>
public sealed class TodayCommandTests : IDisposable
{
    private readonly CommandLine county = new();

    public TodayCommandTests()
    {
        county.Environment["COUNTY_DB"] = Daixi.CopyTo(Path.Combine(county.Folder, "office"));
        county.Environment["COUNTY_PASSWORD"] = Daixi.Password;
    }

    [Fact]
    public void Firms_without_a_code_titles_that_end_and_inquiries_without_reply_are_listed_to_everyone()
    {
        JsonNode[] all = [.. Today(null)];

        Assert.Equal(5, all.Single(i => Is(i, "code"))["count"]!.GetValue<int>());
        JsonNode srdi = all.Single(i => Is(i, "title-ends") && Of(i) == "srdi-sme");
        Assert.Equal((6, "2026-12-28", 36), (srdi["count"]!.GetValue<int>(), srdi["due"]!.GetValue<string>(), srdi["days"]!.GetValue<int>()));
        JsonNode inquiry = all.Single(i => Is(i, "inquiry"));
        Assert.Equal(("credit", 4, 167), (Of(inquiry), inquiry["number"]!.GetValue<int>(), inquiry["days"]!.GetValue<int>()));
    }

    [Fact]
    public void What_is_mended_is_listed_no_more()
    {
        As("周敏", "inquiries", "reply", "4", "--on", "2026-11-21");

        Assert.DoesNotContain(Today(null), i => Is(i, "inquiry"));
    }

    [Fact]
    public void A_draft_is_its_makers_an_approval_is_everyone_elses_who_may_and_a_run_sent_back_is_its_makers_again()
    {
        As("周敏", "awards", "run", "county-awards/rd", "--year", "2025", "--date", "2026-11-22", "--json");
        string run = county.Json["run"]!.ToString();
        JsonNode draft = Today("周敏").Single(i => Is(i, "draft"));
        Assert.Contains("#" + run, draft["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(Today("王芳"), i => Is(i, "draft"));

        As("周敏", "awards", "submit", run);
        Assert.DoesNotContain(Today("周敏"), i => Is(i, "approval") || Is(i, "draft"));
        Assert.Contains(Today("周敏"), i => Is(i, "proposed"));
        Assert.DoesNotContain(Today("见习"), i => Is(i, "approval"));
        JsonNode waiting = Today("王芳").Single(i => Is(i, "approval"));
        Assert.Equal(("award-run", run, "周敏"), (Of(waiting), waiting["subject"]!.GetValue<string>(), waiting["person"]!.GetValue<string>()));

        county.Do("approvals", "show", waiting["number"]!.ToString(), "--json");
        string hash = county.Json["sha256"]!.GetValue<string>();
        As("王芳", "approvals", "sendback", waiting["number"]!.ToString(), "--sha256", hash, "--note", "请补附件");
        JsonNode back = Today("周敏").Single(i => Is(i, "sent-back"));
        Assert.Contains("王芳 退回：请补附件", back["sentence"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(Today("王芳"), i => Is(i, "approval") || Is(i, "sent-back"));
    }

    [Fact]
    public void What_an_approved_run_owes_waits_until_it_is_recorded_as_paid()
    {
        JsonNode owed = Today(null).Single(i => Is(i, "payment"));
        Assert.Equal("award-run", Of(owed));
        Assert.True(owed["count"]!.GetValue<int>() > 0);
        As("周敏", "awards", "pay", owed["number"]!.ToString(), "--date", "2026-11-22");

        Assert.DoesNotContain(Today(null), i => Is(i, "payment"));
    }

    [Fact]
    public void Yearly_updates_are_asked_for_once_the_office_keeps_them()
    {
        Assert.DoesNotContain(Today(null), i => Is(i, "update"));
        county.Do("titles", "list", "--json");
        string code = county.Json.AsArray().First(t => t!["pool"]!.GetValue<string>() == "srdi-sme" && t["until"]?.GetValue<string>() == "2026-12-28")!["creditCode"]!.GetValue<string>();
        int holders = Today(null).Single(i => Is(i, "title-ends") && Of(i) == "srdi-sme")["count"]!.GetValue<int>();
        As("周敏", "titles", "update", code, "srdi-sme", "2026");

        JsonNode due = Today(null).Single(i => Is(i, "update"));
        Assert.Equal("srdi-sme", Of(due));
        Assert.True(due["count"]!.GetValue<int>() >= holders - 1);
    }

    [Fact]
    public void In_the_new_year_last_years_figures_are_missing_until_they_come()
    {
        Assert.DoesNotContain(Today(null), i => Is(i, "figures"));
        county.Clock.Now = county.Clock.Now.AddMonths(2);
        JsonNode missing = Today(null).Single(i => Is(i, "figures"));

        Assert.Equal("2026", Of(missing));
        Assert.InRange(missing["count"]!.GetValue<int>(), 40, 92);
    }

    [Fact]
    public void Who_reported_a_quarter_and_not_the_next_one_is_missed()
    {
        string name = FirstFirm();
        As("周敏", "indicators", "set", name, "revenue", "2026Q2", "100", "--source", "self-reported");

        JsonNode missing = Today(null).Single(i => Is(i, "figures"));
        Assert.Equal(("2026Q3", 1), (Of(missing), missing["count"]!.GetValue<int>()));
        As("周敏", "indicators", "set", name, "revenue", "2026Q3", "110", "--source", "self-reported");
        Assert.DoesNotContain(Today(null), i => Is(i, "figures"));
    }

    [Fact]
    public void Ones_own_import_of_today_can_be_undone_until_tomorrow()
    {
        string path = Path.Combine(county.Folder, "q.csv");
        File.WriteAllText(path, $"企业名称,营业收入(万元)\n{FirstFirm()},100\n");
        As("周敏", "import", path, "--form", "indicators", "--period", "2026Q3", "--set", "source=self-reported");

        JsonNode import = Today("周敏").Single(i => Is(i, "import"));
        Assert.Equal("q.csv", import["name"]!.GetValue<string>());
        Assert.DoesNotContain(Today("王芳"), i => Is(i, "import"));
        county.Clock.Now = county.Clock.Now.AddDays(1);
        Assert.DoesNotContain(Today("周敏"), i => Is(i, "import"));
    }

    [Fact]
    public void A_backup_is_asked_for_when_the_last_one_is_older_than_a_day_and_more_was_written()
    {
        Assert.DoesNotContain(Today(null), i => Is(i, "backup"));
        county.Clock.Now = county.Clock.Now.AddDays(2);
        Assert.Contains(Today(null), i => Is(i, "backup"));

        As("周敏", "backup");
        Assert.DoesNotContain(Today(null), i => Is(i, "backup"));
    }

    [Fact]
    public void A_person_reads_sentences_in_either_language()
    {
        county.Do("today");
        Assert.Contains("5 户没有统一社会信用代码", county.Out, StringComparison.Ordinal);
        county.Do("today", "--lang", "en");
        Assert.Contains("5 firms have no credit code", county.Out, StringComparison.Ordinal);
    }

    public void Dispose() => county.Dispose();

    private List<JsonNode> Today(string? person)
    {
        county.Do(person is null ? ["today", "--json"] : ["today", "--json", "--operator", person]);
        return [.. county.Json.AsArray().Select(i => i!)];
    }

    private string FirstFirm()
    {
        county.Do("enterprises", "list", "--json");
        return county.Json[0]!["name"]!.GetValue<string>();
    }

    private void As(string person, params string[] words) => county.Do([.. words, "--operator", person]);

    private static bool Is(JsonNode item, string kind) => item["kind"]!.GetValue<string>() == kind;

    private static string? Of(JsonNode item) => item["of"]?.GetValue<string>();
}
