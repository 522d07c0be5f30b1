using System.Globalization;
using System.Text;
using CountyToolkit.Imports;

namespace CountyToolkit.Tests.Imports;

public class XlsxReadingTests
{
    [Fact]
    public void Every_kind_of_cell_is_told_apart_and_digits_stay_as_they_stand()
    {
        Workbook book = new() { SharedStrings = "<si><t>海天</t></si><si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></si>" };
        SheetRow row = Only(book.Sheet("表", "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
            + "<c r=\"C3\"><v>9.13601001234568E+17</v></c><c r=\"D3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"E3\"><f>A1</f></c>"
            + "<c r=\"F3\" t=\"b\"><v>1</v></c><c r=\"G3\" s=\"1\"><v>45000</v></c><c r=\"H3\" s=\"2\"><v>45047.5</v></c><c r=\"I3\" s=\"3\"><v>0.12</v></c>"
            + "<c r=\"J3\" s=\"4\"><v>7</v></c><c r=\"K3\" t=\"str\"><f>A1</f><v>算得</v></c><c r=\"L3\" t=\"inlineStr\"><is><t>内_x000D_联</t></is></c><c r=\"M3\" s=\"1\"/></row>"));
        Assert.Equal(3, row.Number);
        Assert.True(row.IsHidden);
        Assert.Equal(["Text", "Text", "Number", "Error", "FormulaWithoutValue", "Boolean", "Date", "Date", "Number", "Number", "Text", "Text"], row.Cells.Select(c => c.Kind.ToString()));
        Assert.Equal("甲乙", row[2].Text);
        Assert.Equal("9.13601001234568E+17", row[3].Text);
        Assert.Equal(new DateOnly(2023, 3, 15), row[7].Day);
        Assert.Equal(new DateOnly(2023, 5, 1), row[8].Day);
        Assert.True(row[9].IsPercent);
        Assert.Equal("内\r联", row[12].Text);
        Assert.Equal(CellKind.Empty, row[13].Kind);
    }

    [Fact]
    public void Serial_dates_follow_the_workbooks_epoch_and_the_leap_day_that_never_was_is_none()
    {
        Workbook old = new() { WorkbookProperties = "<workbookPr date1904=\"1\"/>" };
        Assert.Equal(new DateOnly(2023, 3, 15), Only(old.Sheet("表", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43538</v></c></row>"))[1].Day);
        SheetRow row = Only(new Workbook().Sheet("表", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>60</v></c><c r=\"B1\" s=\"1\"><v>59</v></c><c r=\"C1\" s=\"1\"><v>61</v></c><c r=\"D1\" s=\"1\"><v>-1</v></c></row>"));
        Assert.Null(row[1].Day);
        Assert.Equal(new DateOnly(1900, 2, 28), row[2].Day);
        Assert.Equal(new DateOnly(1900, 3, 1), row[3].Day);
        Assert.Null(row[4].Day);
    }

    [Fact]
    public void A_lone_cell_in_the_far_corner_costs_nothing_when_blank_and_is_refused_by_address_when_filled()
    {
        Assert.Empty(Rows(new Workbook().Sheet("表", "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>").Bytes()));
        OfficeError far = Assert.Throws<OfficeError>(() => Rows(new Workbook().Sheet("表", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").Bytes()));
        Assert.Equal("import.too-many-columns", far.Code);
        Assert.Equal("f.xlsx:表:XFD1", far.Where);
        Assert.Equal("import.too-many-rows", Refusal(new Workbook().Sheet("表", "<row r=\"200001\"><c r=\"A200001\"><v>1</v></c></row>")));
    }

    [Fact]
    public void Hidden_sheets_are_read_and_say_so_and_merges_of_the_heading_are_known_before_the_rows()
    {
        byte[] bytes = new Workbook().Sheet("甲", Workbook.Rows(["a"]))
            .Sheet("乙", Workbook.Rows(["b"]), "<mergeCells><mergeCell ref=\"B1:D1\"/><mergeCell ref=\"A900:B900\"/></mergeCells>", "veryHidden").Bytes();
        using SheetFile file = SheetFile.Read(bytes, "f.xlsx");
        Assert.Equal([false, true], file.Sheets.Select(s => s.IsHidden));
        Assert.Equal([new CellRange(1, 2, 1, 4)], file.Sheets[1].Merges);
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "import.macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "import.external-links")]
    [InlineData("xl/connections.xml", "import.external-links")]
    public void Macros_and_links_outside_are_refused_by_name(string part, string code)
    {
        Workbook book = new Workbook().Sheet("表", Workbook.Rows(["a"]));
        book.Extra[part] = [1];
        Assert.Equal(code, Refusal(book));
    }

    [Fact]
    public void A_workbook_that_opens_to_far_more_than_it_weighs_is_refused_before_it_is_read()
    {
        Workbook book = new Workbook().Sheet("表", Workbook.Rows(["a"]));
        book.Extra["xl/media/zeros.bin"] = new byte[201 * 1024 * 1024];
        Assert.Equal("import.too-large-inside", Refusal(book));
        Workbook many = new Workbook().Sheet("表", Workbook.Rows(["a"]));
        for (int i = 0; i < 2_001; i++)
        {
            many.Extra["x/" + i.ToString(CultureInfo.InvariantCulture)] = [];
        }

        Assert.Equal("import.too-many-parts", Refusal(many));
    }

    [Fact]
    public void A_cell_longer_than_a_spreadsheet_can_hold_is_refused()
    {
        Assert.Equal("import.cell-too-long", Refusal(new Workbook().Sheet("表", Workbook.Rows([new string('字', 40_000)]))));
        Assert.Equal("import.cell-too-long", Refusal(new Workbook { SharedStrings = "<si><t>" + new string('字', 40_000) + "</t></si>" }.Sheet("表", Workbook.Rows(["a"]))));
    }

    [Fact]
    public void What_is_no_workbook_says_what_it_is()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")];
        Assert.Equal("import.xls", Refusal(ole));
        Assert.Equal("import.encrypted", Refusal([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Equal("import.html", Refusal(Encoding.UTF8.GetBytes("\uFEFF<html><table></table></html>")));
        Assert.Equal("import.pdf", Refusal(Encoding.UTF8.GetBytes("%PDF-1.7")));
        Assert.Equal("import.empty-file", Refusal([]));
        Assert.Equal("import.damaged", Refusal(Encoding.ASCII.GetBytes("PK\u0003\u0004 nothing more")));
        byte[] whole = Workbook.Of(["a"], ["b"]);
        Assert.Equal("import.damaged", Refusal(whole[..(whole.Length / 2)]));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"boom\">]><row/>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")]
    public void Damage_inside_a_sheet_is_an_error_and_never_a_silent_gap(string rows) =>
        Assert.Contains(Refusal(new Workbook().Sheet("表", rows)), (string[])["import.damaged", "import.rows-out-of-order"]);

    [Fact]
    public void Mutated_files_are_read_or_refused_but_never_crash()
    {
        byte[] honest = new Workbook { SharedStrings = "<si><t>海天</t></si>" }
            .Sheet("表", Workbook.Rows(["企业名称", "营业收入"], ["海天", "#12.5"], ["东海", "#7"]), "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>").Bytes();
        uint seed = 12345;
        for (int i = 0; i < 3_000; i++)
        {
            byte[] bytes = (byte[])honest.Clone();
            for (int k = 0; k < 1 + (i % 4); k++)
            {
                seed = unchecked((seed * 1664525) + 1013904223);
                bytes[seed % bytes.Length] = unchecked((byte)(seed >> 16));
            }

            int length = i % 10 == 0 ? (int)(seed % bytes.Length) : bytes.Length;
            try
            {
                Rows(bytes[..length]);
            }
            catch (OfficeError refusal)
            {
                Assert.True(Messages.Has(refusal.Code), refusal.Code);
            }
        }
    }

    [Fact]
    public void A_flipped_bit_in_a_stored_part_is_caught_by_its_checksum()
    {
        Workbook book = new Workbook().Sheet("表", Workbook.Rows(["a"]));
        book.Extra["xl/media/picture.bin"] = Encoding.ASCII.GetBytes("0123456789abcdef0123456789");
        byte[] bytes = book.Bytes();
        int caught = 0;
        for (int i = 0; i < bytes.Length; i += 7)
        {
            byte[] flipped = (byte[])bytes.Clone();
            flipped[i] ^= 1;
            try
            {
                Assert.Equal(["a"], Rows(flipped).Select(r => r[1].Text));
            }
            catch (OfficeError)
            {
                caught++;
            }
        }

        Assert.True(caught > 50);
    }

    internal static List<SheetRow> Rows(byte[] bytes)
    {
        using SheetFile file = SheetFile.Read(bytes, "f.xlsx");
        return [.. file.Sheets.SelectMany(s => s.Rows)];
    }

    private static SheetRow Only(Workbook book) => Assert.Single(Rows(book.Bytes()));

    private static string Refusal(Workbook book) => Refusal(book.Bytes());

    private static string Refusal(byte[] bytes) => Assert.Throws<OfficeError>(() => Rows(bytes)).Code;
}
