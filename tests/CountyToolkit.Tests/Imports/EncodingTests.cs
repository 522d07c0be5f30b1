using System.Text;
using CountyToolkit.Tests.People;

namespace CountyToolkit.Tests.Imports;

/// <summary>A csv file whose bytes allow two encodings is asked for; every other is read without a question.</summary>
public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Bytes_sound_in_both_are_asked_and_read_as_said()
    {
        byte[] both = Both();
        OfficeError asked = Assert.Throws<OfficeError>(() => CsvText.Decode(both, "a.csv"));
        Assert.Equal("import.csv-encoding-uncertain", asked.Code);
        Assert.NotEqual(asked.Args[0], asked.Args[1]);
        Assert.Equal(("UTF-8", "GB18030"), (CsvText.Decode(both, "a.csv", "utf-8").Encoding, CsvText.Decode(both, "a.csv", "gb18030").Encoding));
        Assert.Equal("import.encoding-unknown", APerson.CodeOf(() => CsvText.Decode(both, "a.csv", "big5")));
    }

    [Fact]
    public void Ordinary_tables_are_never_asked()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples", "daixi"), "*.csv"))
        {
            string text = File.ReadAllText(path);
            Assert.Equal("UTF-8", CsvText.Decode(new UTF8Encoding(false).GetBytes(text), path).Encoding);
            Assert.Equal(text, CsvText.Decode(Encoding.GetEncoding("GB18030").GetBytes(text), path).Text);
        }
    }

    [Fact]
    public void An_encoding_said_that_does_not_hold_is_refused() =>
        Assert.Equal("import.csv-encoding", APerson.CodeOf(() => CsvText.Decode(Encoding.GetEncoding("GB18030").GetBytes("企业名称"), "a.csv", "utf-8")));

    /// <summary>Two characters whose six bytes are three ordinary characters of GB18030.</summary>
    private static byte[] Both()
    {
        char[] sound = [.. Enumerable.Range(0x4E00, 0x5000).Select(c => (char)c).Where(c => Encoding.UTF8.GetBytes([c]).All(b => b is >= 0xA1 and <= 0xF7))];
        return Encoding.UTF8.GetBytes($"a,b\n{sound[0]}{sound[1]},1\n");
    }
}
