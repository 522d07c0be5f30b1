namespace CountyToolkit.Awards.Steps;

/// <summary>Units of money in figures.</summary>
internal static class FigureMoney
{
    /// <summary>元 in one of the unit; null when it is no unit of money.</summary>
    public static Exact? Scale(string? unit) => unit switch
    {
        "元" => Exact.One,
        "万元" => new Exact(10_000, 1),
        "亿元" => new Exact(100_000_000, 1),
        _ => null,
    };
}
