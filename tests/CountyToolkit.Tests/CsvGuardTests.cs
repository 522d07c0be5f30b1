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

    private static readonly string[] Harmless = ["", "岱西", "'岱西'", "'", "''", "1-1", "a=b", "（=）", "C-3734", "91330929DAX00001XA", "'a=b"];

    public static TheoryData<string> Dangerous => [.. Payloads];

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
        Assert.Equal(text, CsvGuard.Read(text));
    }
}
