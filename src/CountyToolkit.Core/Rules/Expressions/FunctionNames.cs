namespace CountyToolkit.Rules.Expressions;

/// <summary>The functions of expressions, each with its Chinese name.</summary>
internal static class FunctionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["sum"] = "sum",
        ["合计"] = "sum",
        ["mean"] = "mean",
        ["平均"] = "mean",
        ["growth"] = "growth",
        ["增长率"] = "growth",
        ["meanGrowth"] = "meanGrowth",
        ["平均增长率"] = "meanGrowth",
        ["cagr"] = "cagr",
        ["复合增长率"] = "cagr",
        ["min"] = "min",
        ["最小"] = "min",
        ["max"] = "max",
        ["最大"] = "max",
        ["latest"] = "latest",
        ["最新"] = "latest",
    };

    internal static IEnumerable<string> All => Names.Keys;

    internal static string? Of(string name) => Names.GetValueOrDefault(name);
}
