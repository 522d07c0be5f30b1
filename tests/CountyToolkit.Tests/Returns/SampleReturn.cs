using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Returns;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Tests.Returns;

/// <summary>The shipped forms, and rows of firms that do not exist to fill them with.</summary>
internal static class SampleReturn
{
    public static Catalogue Catalogue => Shipped.Catalogue;

    public static FormLibrary Library => new(Catalogue, Shipped.Scripts);

    public static Heading Heading(string period = "2024") => new()
    {
        Office = "岱西县经济和信息化局",
        Period = Period.Parse(period),
        Date = new DateOnly(2025, 3, 18),
        Preparer = "李经办",
        Approver = "王审核",
        Programme = "称号认定奖励",
        RunYear = "2024",
        Run = "3",
        CheckCode = "1a2b3c4d",
    };

    public static ReturnTable Fill(string form, IReadOnlyList<JsonObject> rows) =>
        new FillReturn(Library.Find(form, 2024), Heading()).Run(rows);

    public static JsonObject Award(int n, string? name = null) => new()
    {
        ["enterprise"] = new JsonObject
        {
            ["name"] = name ?? "岱西" + "一二三四五六七八九十"[n % 10] + "号" + (n % 7 == 0 ? "远洋渔业装备与船用救生设备制造股份" : "机械") + "有限公司",
            ["code"] = InventedCode.Number(n),
            ["town"] = n % 3 == 0 ? "东沙角镇" : "高亭山街道",
        },
        ["title"] = new JsonObject { ["name"] = n % 2 == 0 ? "专精特新中小企业" : "创新型中小企业", ["document"] = "浙经信企业〔2024〕" + n.ToString(CultureInfo.InvariantCulture) + "号" },
        ["award"] = new JsonObject
        {
            ["granted"] = n % 2 == 0 ? "200000.00" : "100000.5",
            ["due"] = n % 2 == 0 ? "160000.00" : "80000.4",
            ["pending"] = n % 2 == 0 ? "40000.00" : "20000.1",
            ["clause"] = n % 5 == 0 ? "第三条第(二)项、第七条、第十一条" : "第三条第(一)项",
            ["note"] = n % 4 == 0 ? "余款待次年亩均效益评价后兑付" : null,
        },
    };

    public static JsonObject Member(int n) => new()
    {
        ["enterprise"] = new JsonObject
        {
            ["name"] = "岱西" + n.ToString(CultureInfo.InvariantCulture) + "号海洋装备有限公司",
            ["code"] = n % 6 == 0 ? null : InventedCode.Number(n),
            ["town"] = "衢港镇",
            ["industry"] = "C3734",
        },
        ["pool"] = new JsonObject { ["name"] = "隐形冠军培育企业", ["admittedOn"] = "2023-05-" + ((n % 28) + 1).ToString("D2", CultureInfo.InvariantCulture) },
        ["title"] = n % 3 == 0 ? null : new JsonObject { ["name"] = "专精特新中小企业", ["batch"] = "2022-2", ["until"] = "2026-03-31" },
        ["values"] = new JsonObject
        {
            ["2023"] = new JsonObject
            {
                ["revenue"] = n % 4 == 0 ? null : "12345.678912",
                ["rd_expense"] = JsonNode.Parse("456.78"),
                ["employees"] = JsonNode.Parse("123"),
            },
        },
    };
}
