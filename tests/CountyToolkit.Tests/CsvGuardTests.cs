namespace CountyToolkit.Tests;

public sealed class CsvGuardTests
{
    /// <summary>Texts that some spreadsheet runs, and texts that look as if they had been guarded already.</summary>
    internal static readonly string[] Payloads =
    [
        "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\",\"点此\")", "=IMPORTXML(CONCAT(\"http://x\"),\"//a\")", "=DDE(\"cmd\";\"/C calc\";\"x\")",
        "+1+1", "+cmd|' /C calc'!A0", "+8613800000000", "-1+1", "-2+3+cmd|' /C calc'!A0", "-岱西", "--", "@SUM(1,1)", "@岱西", "@=1",
        "\t=1+1", "\t岱西", "\r=1+1", "\n=1+1", "\r\n@x", "\t", "\t\t-", " =1+1", "  +1", "   -x", " @x", "\u3000=1", "\u3000\u3000@x",
        "\u00A0=1", "\u2003+1", "\u200B=1", "\uFEFF=1", "＝1+1", "＋1", "－1", "＠x", " ＝1", "\u3000＝1", "'=1", "''=1", "'''=1", "'+x", "' =1",
        "'\t=1", "'＝1", "'@", "=\"a\"\"b\"", "=1,2", "=1;2", "=1\n=2", "-\"x\"", "=", "+", "-", "@", "＝", "'=", "''@",
    ];

    private static readonly string[] Codes = ["913309210123456789", "９１３３０９２１０１２３４５６７８９", "9133092150123456E1", "12E3", "0012", "'913309210123456789", "''0012"];

    private static readonly string[] Harmless = ["", "岱西", "'岱西'", "'", "''", "1-1", "a=b", "（=）", "C-3734", "91330929DAX00001XA", "'a=b"];

    public static TheoryData<string> Dangerous => [.. Payloads];

    public static TheoryData<string> Rounded => [.. Codes];

    public static TheoryData<string> Plain => [.. Harmless];

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void What_a_spreadsheet_would_run_is_written_behind_an_apostrophe_and_read_back_exactly(string text)
    {
        Assert.Equal("'" + text, CsvGuard.Write(text));
        Assert.Equal(text, CsvGuard.Read(CsvGuard.Write(text)));
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public void What_is_harmless_stays_as_it_is(string text)
    {
        Assert.Equal(text, CsvGuard.Write(text));
        Assert.Equal(text, CsvGuard.WriteForPeople(text));
        Assert.Equal(text, CsvGuard.Read(text));
    }

    [Theory]
    [MemberData(nameof(Rounded))]
    public void A_code_a_spreadsheet_would_round_is_kept_for_people_and_read_back_exactly(string text)
    {
        Assert.Equal("'" + text, CsvGuard.WriteForPeople(text));
        Assert.Equal(text, CsvGuard.Read(CsvGuard.WriteForPeople(text)));
        Assert.Equal(text, CsvGuard.Read(CsvGuard.Write(text)));
    }

    [Theory]
    [InlineData("913309210123456789")]
    [InlineData("0012")]
    public void For_programs_a_code_stands_bare(string text) => Assert.Equal(text, CsvGuard.Write(text));

    [Theory]
    [InlineData("123456789012345")]
    [InlineData("0")]
    [InlineData("0.125")]
    [InlineData("1200000.00")]
    [InlineData("2026-11-22")]
    public void What_a_spreadsheet_keeps_is_left_alone(string text) => Assert.Equal(text, CsvGuard.WriteForPeople(text));
}
