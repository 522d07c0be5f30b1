namespace CountyToolkit.Returns;

/// <summary>In which unit of money a source speaks: awards in 元, indicators in the catalogue's 万元.</summary>
internal static class SourceUnit
{
    /// <summary>The unit of the amounts a path gives.</summary>
    public static string Of(SourcePath path) => path.Kind == "indicator" ? "万元" : "元";
}
