using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Screens.Rules;
using CountyToolkit.Terminal.Toolkit.Views;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>The comparison of a changed document over everyone.</summary>
public sealed class WhatIfScreenTests
{
    // One rule and no programme: compared in a moment.
    private const string Quick = "national-size-class-2011";

    [Fact]
    public void The_version_read_is_the_one_in_the_folder_now_and_another_day_takes_the_place_of_the_first()
    {
        using AnOffice office = new();
        Set(office, "21");
        Hands hands = office.At(new DocumentScreen(office.Workplace, Quick, null));
        string old = Code(office);
        Set(office, "22");
        hands.Press("F12").Sees("新版 " + Code(office), "基准日 2026-11-22").SeesNot(old);
        int depth = hands.Application.Screens.Count;
        hands.Press("F4").Type("2O24").Press("Tab", "Tab", "Enter").Sees("年度写成 2026");
        hands.Press("Ctrl+U").Type("2025").Press("Tab").Type("2026-10-31").Press("Tab", "Enter").Sees("全库对比", "基准日 2026-10-31");
        Assert.Equal(depth, hands.Application.Screens.Count);
        hands.Press("Esc").Sees("[文件]");
    }

    [Fact]
    public void What_does_not_change_is_folded_with_its_days_and_there_are_never_more_than_six_lines()
    {
        using AnOffice office = new();
        Bundle bundle = new ScriptLibrary(Shipped, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())).Bundle("county-awards");
        Assert.Equal(
            [
                "称号认定奖励：1.00 → 2.00 万元（+1.00），增1减0户；2025年度 2026-10-31", "其余 4 个项目、1 条规则没有变化，其中算不出的 12 户次",
                "没有变化的比的是：4 个项目 2025年度 2026-10-31", "4 户次：应急管理局的复函只查到 2026-06-30，还差到 2026-10-31（安全生产）",
            ],
            Sums(office, bundle, 1, 4));
        string[] many = Sums(office, bundle, 6, 2);
        Assert.Equal(6, many.Length);
        Assert.Equal("另有 4 项有变化，见下表。", many[2]);
    }

    private static string[] Sums(AnOffice office, Bundle bundle, int changed, int same)
    {
        JsonObject document = new()
        {
            ["active"] = "a",
            ["programmes"] = new JsonArray([.. Enumerable.Range(0, changed + same).Select(n => Programme(n < changed))]),
            ["rules"] = new JsonArray(new JsonObject { ["rule"] = "county-awards/x", ["lines"] = new JsonArray() }),
        };
        return [.. WhatIfSums.Of(document, new LawNames(bundle), office.Workplace.Wording).Select((TextLine l) => l.Text)];
    }

    private static JsonObject Programme(bool changed) => new()
    {
        ["programme"] = "county-awards/recognition",
        ["year"] = 2025,
        ["date"] = "2026-10-31",
        ["open"] = changed ? 0 : 3,
        ["blanks"] = changed ? [] : new JsonArray(new JsonObject { ["blank"] = Reply.DeepClone(), ["enterprises"] = new JsonArray(new JsonObject { ["code"] = "1", ["name"] = "甲" }) }),
        ["before"] = "10000.00",
        ["after"] = changed ? "20000.00" : "10000.00",
        ["change"] = changed ? "10000.00" : "0.00",
        ["gain"] = changed ? 1 : 0,
        ["lose"] = 0,
        ["lines"] = changed ? new JsonArray(new JsonObject { ["code"] = "1" }) : [],
    };

    private static readonly JsonObject Reply = new()
    {
        ["kind"] = "inquiry",
        ["code"] = "safety",
        ["unit"] = "应急管理局",
        ["repliedBy"] = "应急管理局",
        ["repliedUntil"] = "2026-06-30",
        ["neededUntil"] = "2026-10-31",
    };

    private static string Code(AnOffice office) => Sha256.CheckCode(new ScriptLibrary(Shipped, Path.Combine(office.Folder, "scripts")).Bundle(Quick).Hash);

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "scripts");

    private static void Set(AnOffice office, string value) =>
        SetFigure.Run(Shipped, Path.Combine(office.Folder, "scripts"), Quick, new FigureEdit("sizeBounds.工业.small.employees", value, null), office.Workplace.Today);
}
