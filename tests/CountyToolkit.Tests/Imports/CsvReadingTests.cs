using System.Text;
using CountyToolkit.Imports;

namespace CountyToolkit.Tests.Imports;

public class CsvReadingTests
{
    static CsvReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void The_encoding_is_found_and_named()
    {
        const string Text = "企业名称,乡镇\r\n海天（岱山）机械,东沙镇\r\n";
        (string Name, byte[] Bytes)[] files =
        [
            ("UTF-8", Encoding.UTF8.GetBytes(Text)),
            ("UTF-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)]),
            ("UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]),
            ("GB18030", Encoding.GetEncoding("GB18030").GetBytes(Text)),
        ];
        foreach ((string name, byte[] bytes) in files)
        {
            using SheetFile file = SheetFile.Read(bytes, "f.csv");
            Assert.Equal(name, file.Encoding);
            Assert.Equal("海天（岱山）机械", file.Sheets[0].Rows.ElementAt(1)[1].Text);
        }

        Assert.Equal("import.csv-encoding", Assert.Throws<OfficeError>(() => SheetFile.Read([0xFF, 0x80, 0x81, 0x0A], "f.csv")).Code);
    }

    [Theory]
    [InlineData("甲,乙\n1,\"2,3\"\n", 2)]
    [InlineData("甲;乙;丙\n1;2,5;3\n", 3)]
    [InlineData("甲\t乙\n1\t2,5\n", 2)]
    [InlineData("sep=;\n甲;乙\n1;2\n", 2)]
    [InlineData("名单一\n甲,乙,丙\n1,2,3\n", 3)]
    public void The_separator_is_found(string text, int width) =>
        Assert.Equal(width, Read(text).Last().Width);

    [Fact]
    public void Quotes_line_breaks_and_blank_lines_follow_the_standard()
    {
        SheetRow[] rows = Read("甲,乙\n\n\"他说\"\"好\"\"\",\"上\n下\"\n=\"0012\",丁\n");
        Assert.Equal([1, 3, 5], rows.Select(r => r.Number));
        Assert.Equal("他说\"好\"", rows[1][1].Text);
        Assert.Equal("上\n下", rows[1][2].Text);
        Assert.Equal("=\"0012\"", rows[2][1].Text);
    }

    [Fact]
    public void Every_broken_record_says_its_line_and_the_rest_is_still_read()
    {
        SheetRow[] rows = Read("甲,乙\n海\"天,1\n\"东海\"x,2\n丙,3\n\"没有收尾,4\n丁,5\n");
        Assert.Equal(
            [(1, null), (2, "import.csv-stray-quote"), (3, "import.csv-stray-quote"), (4, null), (5, "import.csv-open-quote"), (6, null)],
            rows.Select(r => (r.Number, r.Fault)));
    }

    private static SheetRow[] Read(string text)
    {
        using SheetFile file = SheetFile.Read(Encoding.UTF8.GetBytes(text), "f.csv");
        return [.. file.Sheets[0].Rows];
    }
}
