using System.Text.Json.Nodes;
using CountyToolkit.Terminal.Screens.Rules;
using CountyToolkit.Tests.Screens;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Policies;

/// <summary>From a figure to who proposed it, who agreed and when; from the record of acts to the figure.</summary>
public sealed class FigureHistoryTests
{
    private const string Award = "county-awards", Key = "recognition.专精特新中小企业";

    [Fact]
    public void A_figure_says_by_which_approval_it_came_into_force_and_what_it_was()
    {
        using CommandLine line = new();
        string file = Daixi.CopyTo(Directory.CreateDirectory(Path.Combine(line.Folder, "office")).FullName);
        line.Environment["COUNTY_DB"] = file;
        line.Environment["COUNTY_PASSWORD"] = Daixi.Password;
        line.Do("figures", "history", Award, Key, "--operator", "周敏");
        Assert.Contains("审批单 1：周敏", line.Out, StringComparison.Ordinal);
        Assert.Contains("自 2022-01-01 起 — → 300000.00 元", line.Out, StringComparison.Ordinal);

        line.Do("figures", "set", Award, "recognition.srdi-sme", "--value", "40万元", "--from", "2027-01-01", "--clause", "岱西经信〔2026〕40号第一条");
        line.Do("figures", "history", Award, Key, "--operator", "周敏");
        Assert.DoesNotContain("40号", line.Out, StringComparison.Ordinal);

        line.Do("rules", "propose", Award, "--operator", "周敏");
        JsonNode open = line.Do("approvals", "list", "--operator", "王芳", "--json").Json[0]!;
        string id = open["approval"]?.ToJsonString() ?? open["id"]!.ToJsonString();
        line.Do("approvals", "approve", id, "--sha256", (string)open["sha256"]!, "--operator", "王芳");
        line.Do("figures", "history", Award, Key, "--operator", "周敏");
        Assert.StartsWith($"审批单 {id}：周敏 ", line.Out, StringComparison.Ordinal);
        Assert.Contains("王芳", line.Out.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("自 2027-01-01 起 300000.00 元 → 400000.00 元（岱西经信〔2026〕40号第一条", line.Out.Split('\n')[1], StringComparison.Ordinal);
        JsonObject[] steps = [.. line.Do("figures", "history", Award, Key, "--json", "--operator", "周敏").Json.AsArray().Select(s => s!.AsObject())];
        Assert.Equal([id, "1"], steps.Select(s => s["approval"]!.ToJsonString()));

        line.Do("audit", "list", "--act", "policies.propose", "--limit", "1", "--operator", "王芳");
        Assert.Contains("称号奖励金额 · 专精特新中小企业：300000.00 元 → 400000.00 元", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_on_a_figure_tells_it_and_a_button_opens_the_approval()
    {
        using AnOffice office = new("王芳");
        Hands hands = office.At(new DocumentScreen(office.Workplace, Award, null)).Press("Tab", "Enter");

        hands.Sees("审批单 1：周敏", "王芳", "审核通过", "— → 100000.00 元").SeesNot("还没有审核通过");
        hands.Press("Right", "Enter").Sees("审核 › 审批单 1");
    }

    [Fact]
    public void A_figure_set_and_not_yet_approved_says_so()
    {
        using AnOffice office = new("周敏");
        Hands hands = office.At(new DocumentScreen(office.Workplace, Award, null)).Press("Tab");
        CountyToolkit.Rules.Bundles.SetFigure.Run(Folders(office)[0], Folders(office)[1], Award, new CountyToolkit.Rules.Bundles.FigureEdit("yearCap", "150万元", null), office.Workplace.Today);

        hands.Press("F5", "/").Type("年度上限").Press("Enter", "Enter").Sees("还没有审核通过", "— → 1200000.00 元", "审批单 1");
    }

    private static IReadOnlyList<string> Folders(AnOffice office) => CountyToolkit.Terminal.Frame.ScriptFolders.Of(office.Workplace.Surroundings, office.Path);
}
