namespace CountyToolkit.Imports;

/// <summary>What offices write where there is nothing: missing, never 0.</summary>
internal static class MissingWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "", "无", "没有", "暂无", "空", "空白", "不详", "未知", "未填", "未填报", "未提供", "待补", "待填", "—", "——", "–", "-", "--", "---", "/", "//", "\\", "N/A", "NA", "NULL", "*", ".", "…", "……", "?", "~",
    };

    /// <summary>Whether a text, folded and without blanks, says that there is nothing.</summary>
    public static bool Has(string tight) => Words.Contains(tight.ToUpperInvariant());
}
