using System.Text;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Imports;

/// <summary>What a clerk does to bring a quarter's figures in, with nothing but the keyboard.</summary>
public sealed class ImportScreenTests : IDisposable
{
    private const string Anchor = "岱西澜锚船舶设备股份有限公司";
    private readonly AnOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void A_quarter_with_three_errors_is_mended_at_the_screen_and_written()
    {
        Hands hands = Quarter().Sees("错误 3", "C6", "A10", "A15", "预览（尚未写入）").Press("F9").Sees("还有 3 处错误");

        // A number with two points: what should stand there is typed over it.
        hands.Press("F4").Sees("更正", "不是数字").Press("Ctrl+U").Type("10970.03").Press("Enter").Sees("错误 2", "更正 1");

        // A code a spreadsheet has cut: the register knows the firm of the row.
        hands.Sees("F7 有 1 个建议").Press("F7", "Enter").Sees("错误 1");

        // A letter O in place of a nought: the one code whose checks hold is proposed.
        hands.Press("F7").Sees("两处校验都过").Press("Enter").Sees("没有错误。", "更正 3");
        hands.Press("F9").Sees("写入这次导入", "其中更正 3 格").Press("Right", "Enter").Sees("已写入，批次 29", "要撤销").Press("Enter");
        hands.Sees("indicators-2026Q3.csv", "2026Q3", "29 条").Press("Enter").Sees("批次 29").Press("F6").Sees("原表“10970..03”，导入时更正为“10970.03”");
    }

    [Fact]
    public void What_was_typed_on_the_screen_is_the_same_on_the_command_line()
    {
        Quarter().Press("F4", "Ctrl+U").Type("10970.03").Press("Enter", "F8", "F12").Sees("1 处错误、1 行不写入").Press("Right", "Enter");
        string typed = office.Workplace.TypedSoFar[^1];
        Assert.Contains("--period 2026Q3 --set-cell indicators-2026Q3.csv:C6=10970.03 --skip-row indicators-2026Q3.csv:10 --accept-good --operator 周敏", typed, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_leaves_nothing_and_is_asked_once_something_was_corrected()
    {
        int before = Batches();
        Hands hands = Quarter().Press("F4", "Ctrl+U").Type("1").Press("Enter", "Esc").Sees("放弃这次导入", "1 处更正").Press("Right", "Enter").Sees("修改时间");
        Assert.Equal(before, Batches());
        hands.Press("Esc", "Esc").Sees("28 条");
    }

    [Fact]
    public void A_row_is_shown_with_its_headings_and_mended_there()
    {
        Hands hands = Quarter().Press("Enter").Sees("第 6 行", "× 有误", "岱西鸥翔智能控制股份有限公司", "联系部门");
        hands.Press("Enter", "Ctrl+U").Type("3,4").Press("Enter").Sees("1 处错误", "原表是“10970..03”");
        hands.Press("Enter", "Ctrl+U").Type("34").Press("Enter").Sees("第 6 行没有错误了", "错误 2");
    }

    [Fact]
    public void A_correction_is_taken_back()
    {
        Quarter().Press("F4", "Ctrl+U").Type("34").Press("Enter", "Tab", "Tab", "Tab").Sees("10970..03", "34").Press("Enter").Sees("错误 3", "更正 0");
    }

    [Fact]
    public void A_column_nobody_knows_is_said_in_place()
    {
        Hands hands = Preview("表.csv", $"企业名称,2026年Q3收入合计\n{Anchor},5\n").Sees("这是什么表").Press("Down", "Down", "Enter");
        hands.Sees("错误 1").Press("Tab").Sees("收入合计", "（不导入）").Press("Down", "Enter").Sees("B 列").Type("营业收入").Press("Enter", "Enter");
        hands.Sees("新增 1", "错误 0");
    }

    [Fact]
    public void The_period_is_proposed_from_what_stands_around_the_table_and_said_in_words_before_it_is_written()
    {
        Hands hands = Preview("灯塔镇2026三季度.csv", $"灯塔镇2026年第三季度主要指标表,\n单位：万元,\n企业名称,营业收入\n{Anchor},5\n");
        hands.Sees("表和文件上写着", "灯塔镇2026年第三季度主要指标表", "2026Q3").Press("Enter").Sees("新增 1");
        hands.Press("F9").Sees("所属期 2026年三季度").SeesNot("才完").Press("Esc");
        hands.Press("F11", "Down", "Enter", "Ctrl+U").Type("2026").Press("Enter", "F9").Sees("所属期 2026年度", "这一期要到 2026-12-31 才完").Press("Esc");
        hands.Press("F11", "Down", "Enter", "Ctrl+U").Type("2026年2季度").Press("Enter", "F9").Sees("所属期 2026年二季度");
    }

    [Fact]
    public void A_file_taken_before_is_said_so_before_it_is_written_again()
    {
        Preview("表.csv", $"企业名称,2026Q3营业收入(万元)\n{Anchor},5\n").Press("F9", "Right", "Enter", "Enter");
        office.Hands.Press("F4").Paste(Path.Combine(office.Folder, "表.csv")).Sees("不变 1").Press("Tab", "Tab", "Tab", "Tab").Sees("与批次 29 导入的");
    }

    [Fact]
    public void A_firm_not_found_is_chosen_from_the_nearest_names()
    {
        Hands hands = Preview("表.csv", "企业名称,2026Q3营业收入(万元)\n澜锚船舶设备公司,5\n").Sees("名录里没有", "F7 从名录里选企业");
        hands.Press("F7").Sees("“澜锚船舶设备公司”是哪家企业", "Enter 选定").SeesNot("Enter 打开");
        Assert.Contains(Anchor, hands.Row(4), StringComparison.Ordinal);
        hands.Press("Enter").Sees("错误 0", "新增 1", "更正 1");
    }

    [Fact]
    public void A_value_for_every_row_is_given_in_place()
    {
        Hands hands = Preview("名单.csv", $"企业名称,称号,认定日期\n{Anchor},,2026-05-01\n").Sees("缺“称号”").Press("Tab");
        hands.Press("F4").Type("有效截止").Press("Enter", "Enter").Type("2029-04-30").Press("Enter").Sees("（每一行）", "2029-04-30");
    }

    [Fact]
    public void A_csv_file_of_uncertain_encoding_is_asked_with_a_line_of_each()
    {
        char[] sound = [.. Enumerable.Range(0x4E00, 0x5000).Select(c => (char)c).Where(c => Encoding.UTF8.GetBytes([c]).All(b => b is >= 0xA1 and <= 0xF7))];
        Hands hands = Preview("表.csv", $"name,revenue\n{sound[0]}{sound[1]},5\n");
        hands.Sees("哪一行读得通", $"UTF-8    {sound[0]}{sound[1]}", "GB18030").Press("Enter").Sees("指标数据", $"名录里没有“{sound[0]}{sound[1]}”");
    }

    [Fact]
    public void A_marked_copy_is_written_beside_the_file()
    {
        Quarter().Press("F6").Sees("indicators-2026Q3-标红.csv").Press("Enter").Sees("已把 3 处错误标在");
        Assert.Contains("不是数字", File.ReadAllText(Path.Combine(office.Folder, "indicators-2026Q3-标红.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_changed_since_the_preview_is_not_written()
    {
        Hands hands = Preview("表.csv", $"企业名称,2026Q3营业收入(万元)\n{Anchor},5\n").Sees("新增 1");
        File.AppendAllText(Path.Combine(office.Folder, "表.csv"), "岱西礁石螺杆制造有限公司,6\n");
        hands.Press("F9", "Right", "Enter").Sees("在预览之后变了，没有写入");
        Assert.Equal(28, Batches());
    }

    [Fact]
    public void A_batch_is_undone_from_the_list_after_its_consequence_was_named()
    {
        Hands hands = Preview("表.csv", $"企业名称,2026Q3营业收入(万元)\n{Anchor},5\n").Press("F9", "Right", "Enter", "Enter");
        hands.Press("F8").Type("错表").Press("Enter").Sees("撤销批次 29", "表.csv 写入的 1 条不再有效").Press("Right", "Enter").Sees("批次 29 已整批撤销", "已撤");
        Assert.Equal("错表", new ImportStore(office.Workplace.Connection).Find(29)!.UndoReason);
        hands.Press("F8").Sees("已于 11-22 撤销").Press("Esc", "Enter");
        Assert.Contains("批次 29 表.csv · 已撤", hands.Row(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_only_look_is_told_why_nothing_can_be_imported()
    {
        using AnOffice looking = new("见习");
        looking.At(new ImportsScreen(looking.Workplace)).Press("F4").Sees("需要“经办”或更高的角色").SeesNot("修改时间");
    }

    [Fact]
    public void The_folder_is_remembered_and_a_folder_is_gone_into_and_out_of()
    {
        string deep = Directory.CreateDirectory(Path.Combine(office.Folder, "数据", "三季度")).FullName;
        File.WriteAllText(Path.Combine(deep, "表.csv"), $"企业名称,2026Q3营业收入(万元)\n{Anchor},5\n");
        Hands hands = office.At(new ImportsScreen(office.Workplace)).Press("F4").Press("/").Type("sj").Press("Enter", "Enter").Sees("三季度").Press("Down", "Enter").Sees("表.csv");
        hands.Press("Down", "Enter").Sees("预览").Press("Esc", "Esc", "F4").Sees("三季度", "表.csv").Press("Enter").Sees("三季度");
    }

    private Hands Quarter()
    {
        string file = Path.Combine(office.Folder, "indicators-2026Q3.csv");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "examples", "daixi", "indicators-2026Q3.csv"), file, overwrite: true);
        return office.At(new ImportsScreen(office.Workplace)).Press("F4", "/").Type("2026Q3").Press("Enter", "Enter").Sees("期别", "2026Q3").Press("Enter");
    }

    private Hands Preview(string name, string text)
    {
        string path = Path.Combine(office.Folder, name);
        File.WriteAllText(path, text);
        return office.At(new ImportsScreen(office.Workplace)).Press("F4").Paste(path);
    }

    private int Batches() => new ImportStore(office.Workplace.Connection).All().Count;
}
