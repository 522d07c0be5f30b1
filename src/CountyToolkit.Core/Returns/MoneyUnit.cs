using System.Numerics;

namespace CountyToolkit.Returns;

/// <summary>元, 万元, 亿元: the units an amount is returned in.</summary>
internal static class MoneyUnit
{
    /// <summary>Power of ten of the unit against 元; null for any other word.</summary>
    public static int? PowerOf(string unit) => unit switch
    {
        "元" => 0,
        "万元" => 4,
        "亿元" => 8,
        _ => null,
    };

    /// <summary>The same amount in another unit, exactly.</summary>
    public static Exact Convert(Exact amount, string from, string to)
    {
        int power = (PowerOf(from) ?? 0) - (PowerOf(to) ?? 0);
        Exact factor = Exact.Of(BigInteger.Pow(10, Math.Abs(power)));
        return power >= 0 ? amount * factor : amount / factor;
    }
}
