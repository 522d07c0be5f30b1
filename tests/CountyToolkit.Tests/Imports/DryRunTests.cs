using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Imports;

/// <summary>Many generated files, good and bad: the rehearsal says what the import does, and the import is done once.</summary>
public sealed class DryRunTests : IDisposable
{
    private static readonly string[] Cells = ["", "—", "12.5", "1,234", "abc", "12%", "0", "-3", "#DIV/0!", "999999999999999999999"];
    private readonly AnImport import = new();
    private uint seed = 20261122;

    public void Dispose() => import.Dispose();

    [Fact]
    public void A_dry_run_says_what_the_import_does_and_the_import_is_done_once()
    {
        for (int i = 0; i < 40; i++)
        {
            (string file, string? period) = Next(i);
            bool good = Draw(2) == 0;
            string before = import.Everything();
            JsonObject dry = Answer(file, period, good, dryRun: true);
            Assert.Equal(before, import.Everything());
            JsonObject real = Answer(file, period, good, dryRun: false);
            bool wrote = real["batch"] is not null;
            Assert.Equal(Without(dry), Without(real));
            if (!wrote)
            {
                Assert.Equal(before, import.Everything());
            }

            JsonObject again = Answer(file, period, good, dryRun: false);
            Assert.Equal("0", again["written"]!.ToString());
        }
    }

    [Fact]
    public void A_sheet_mutated_inside_is_imported_or_refused_and_never_a_fault()
    {
        string[] pieces = ["<v>", "</v>", "t=\"e\"", "r=\"B7\"", "<f/>", "9E99", "r=\"0\"", " ", "企业名称", "\"", "-1", "&lt;"];
        string rows = Workbook.Rows(["企业名称", "统一社会信用代码", "2023年营业收入（元）", "数据来源"], ["海天有限公司", InventedCode.Number(1), "#1234.5", "税务"], ["东海有限公司", InventedCode.Number(2), "12%", "统计"]);
        for (int i = 0; i < 150; i++)
        {
            int at = (int)Draw((uint)rows.Length);
            string piece = pieces[Draw((uint)pieces.Length)];
            string mutated = rows[..at] + piece + rows[(i % 2 == 0 ? at : Math.Min(rows.Length, at + piece.Length))..];
            string file = import.Xlsx(new Workbook().Sheet("表", mutated).Bytes());
            foreach (string form in (string[])["register", "indicators"])
            {
                try
                {
                    import.Run(file, form, dryRun: true);
                }
                catch (OfficeError refusal)
                {
                    Assert.StartsWith("import.", refusal.Code, StringComparison.Ordinal);
                }
            }
        }
    }

    private JsonObject Answer(string file, string? period, bool good, bool dryRun) =>
        import.Run(file, period is null ? "register" : "indicators", period, dryRun, good).ToJson(Language.English);

    private static string Without(JsonObject answer)
    {
        answer.Remove("batch");
        answer.Remove("batches");
        return answer.ToJsonString();
    }

    private (string File, string? Period) Next(int i)
    {
        bool values = i % 2 == 1;
        StringBuilder text = new(values ? "统一社会信用代码,企业名称,营业收入(万元),从业人员\n" : "统一社会信用代码,企业名称,镇街,规上\n");
        for (int row = 0; row < 1 + Draw(12); row++)
        {
            int firm = (int)Draw(15);
            string code = Draw(4) == 0 ? "" : Draw(9) == 0 ? InventedCode.Number(firm)[..17] : InventedCode.Number(firm);
            string name = Draw(9) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"第{firm}号有限公司");
            text.Append(CultureInfo.InvariantCulture, $"{code},{name},").Append(values ? Quoted() + "," + Quoted() : $"镇{Draw(3)}," + (Draw(2) == 0 ? "是" : "否")).Append('\n');
        }

        return (import.Csv(text.ToString()), values ? "2024" : null);
    }

    private string Quoted() => "\"" + Cells[Draw((uint)Cells.Length)] + "\"";

    private uint Draw(uint below)
    {
        seed = unchecked((seed * 1664525) + 1013904223);
        return (seed >> 8) % below;
    }
}
