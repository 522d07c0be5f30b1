namespace CountyToolkit.Rules.Expressions;

/// <summary>The units whose size in a base unit we know. Land: 15 亩 are a hectare, so 1 亩 is 2000/3 square metres.</summary>
internal static class KnownUnits
{
    private static readonly Dictionary<string, (Exact Factor, string Dimension)> Table = new(StringComparer.Ordinal)
    {
        ["%"] = (new Exact(1, 100), ""),
        ["‰"] = (new Exact(1, 1000), ""),
        ["个百分点"] = (new Exact(1, 100), ""),
        ["倍"] = (Exact.One, ""),
        ["元"] = (Exact.One, "元"),
        ["个"] = (Exact.One, "个"),
        ["件"] = (Exact.One, "个"),
        ["项"] = (Exact.One, "个"),
        ["家"] = (Exact.One, "个"),
        ["人"] = (Exact.One, "人"),
        ["名"] = (Exact.One, "名"),
        ["位"] = (Exact.One, "名"),
        ["年"] = (Exact.One, "年"),
        ["个月"] = (new Exact(1, 12), "年"),
        ["亩"] = (Exact.One, "亩"),
        ["公顷"] = (new Exact(15, 1), "亩"),
        ["平方米"] = (new Exact(3, 2000), "亩"),
        ["吨标准煤"] = (Exact.One, "吨标准煤"),
        ["千瓦时"] = (Exact.One, "千瓦时"),
        ["度"] = (Exact.One, "千瓦时"),
        ["吨"] = (Exact.One, "吨"),
        ["千克"] = (new Exact(1, 1000), "吨"),
        ["立方米"] = (Exact.One, "立方米"),
        ["分"] = (Exact.One, "分"),
        ["级"] = (Exact.One, "级"),
        ["层"] = (Exact.One, "层"),
        ["天"] = (Exact.One, "天"),
        ["日"] = (Exact.One, "天"),
        ["小时"] = (Exact.One, "小时"),
    };

    private static readonly (string Prefix, Exact Factor)[] Prefixes =
        [("百万", new Exact(1_000_000, 1)), ("千", new Exact(1_000, 1)), ("万", new Exact(10_000, 1)), ("亿", new Exact(100_000_000, 1))];

    internal static IEnumerable<string> Names => Table.Keys;

    /// <summary>Factor and dimension of a unit name, with 百万、千、万、亿 before any of the table.</summary>
    internal static bool TryFind(string name, out Exact factor, out string dimension)
    {
        if (Table.TryGetValue(name, out (Exact Factor, string Dimension) known))
        {
            (factor, dimension) = known;
            return true;
        }

        foreach ((string prefix, Exact times) in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && Table.TryGetValue(name[prefix.Length..], out known) && known.Dimension.Length > 0)
            {
                (factor, dimension) = (times * known.Factor, known.Dimension);
                return true;
            }
        }

        (factor, dimension) = (Exact.One, name);
        return false;
    }
}
