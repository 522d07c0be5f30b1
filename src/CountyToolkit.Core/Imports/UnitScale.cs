namespace CountyToolkit.Imports;

/// <summary>Units that headings and cells name, and how many of one make another; exact fractions.</summary>
internal static class UnitScale
{
    private static readonly Dictionary<string, (string Family, Exact Size)> Units = new(StringComparer.Ordinal)
    {
        ["元"] = ("money", Exact.One),
        ["千元"] = ("money", new Exact(1_000, 1)),
        ["万元"] = ("money", new Exact(10_000, 1)),
        ["百万元"] = ("money", new Exact(1_000_000, 1)),
        ["亿元"] = ("money", new Exact(100_000_000, 1)),
        ["平方米"] = ("land", Exact.One),
        ["M2"] = ("land", Exact.One),
        ["㎡"] = ("land", Exact.One),
        ["亩"] = ("land", new Exact(2_000, 3)),
        ["公顷"] = ("land", new Exact(10_000, 1)),
        ["千瓦时"] = ("power", Exact.One),
        ["度"] = ("power", Exact.One),
        ["KWH"] = ("power", Exact.One),
        ["万千瓦时"] = ("power", new Exact(10_000, 1)),
        ["万度"] = ("power", new Exact(10_000, 1)),
        ["吨标准煤"] = ("coal", Exact.One),
        ["吨标煤"] = ("coal", Exact.One),
        ["万吨标准煤"] = ("coal", new Exact(10_000, 1)),
        ["千克"] = ("mass", Exact.One),
        ["吨"] = ("mass", new Exact(1_000, 1)),
        ["万吨"] = ("mass", new Exact(10_000_000, 1)),
        ["%"] = ("share", Exact.One),
        ["人"] = ("人", Exact.One),
        ["名"] = ("人", Exact.One),
        ["万人"] = ("人", new Exact(10_000, 1)),
        ["件"] = ("count", Exact.One),
        ["个"] = ("count", Exact.One),
        ["项"] = ("count", Exact.One),
        ["家"] = ("count", Exact.One),
        ["分"] = ("分", Exact.One),
        ["年"] = ("年", Exact.One),
        ["层"] = ("层", Exact.One),
        ["级"] = ("级", Exact.One),
    };

    /// <summary>The unit in a bracket such as <c>万元</c> or <c>单位:万元</c>; null when the words are no unit.</summary>
    public static string? Known(string words)
    {
        string tight = NameKey.Of(words);
        tight = tight.StartsWith("单位", StringComparison.Ordinal) ? tight[2..].TrimStart(':') : tight;
        return Units.ContainsKey(tight) ? tight : null;
    }

    /// <summary>What a value in <paramref name="from"/> is multiplied by to be in <paramref name="to"/>; null when they measure different things.</summary>
    public static Exact? Factor(string from, string to) =>
        from == to ? Exact.One
        : Units.TryGetValue(from, out (string Family, Exact Size) a) && Units.TryGetValue(to, out (string Family, Exact Size) b) && a.Family == b.Family ? a.Size / b.Size
        : null;

    /// <summary>The unit at the end of a cell such as <c>1,234万元</c>, and what stands before it.</summary>
    public static (string Number, string? Unit) Split(string cell)
    {
        int end = cell.Length;
        while (end > 0 && !char.IsAsciiDigit(cell[end - 1]) && cell[end - 1] is not ('.' or ')'))
        {
            end--;
        }

        string tail = cell[end..];
        return tail.Length > 0 && Units.ContainsKey(tail) ? (cell[..end], tail) : (cell, null);
    }
}
