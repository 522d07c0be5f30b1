using System.Numerics;
using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Rules.Items;

/// <summary>
/// Numbers of items as people read them. What is there is rounded 四舍五入, what is missing is rounded up, so that
/// bringing exactly what is shown is always enough. Nothing shown is ever computed on or hashed.
/// </summary>
public static class ItemShown
{
    /// <summary>A left side in a unit; a compound growth is drawn to a root here, to show it.</summary>
    public static string Actual(Exact exact, int root, string? unit)
    {
        Exact value = root == 1 ? exact : Comparison.Shown(exact, root) / Unit.Parse(unit).Factor;
        return Trim(value.ToDecimalText(Decimals(unit))) + unit;
    }

    /// <summary>An amount rounded up in its unit.</summary>
    public static string Short(Exact gap, string? unit)
    {
        int decimals = Decimals(unit);
        BigInteger scale = BigInteger.Pow(10, decimals);
        return Trim(new Exact((gap * Exact.Of(scale)).Ceiling(), scale).ToDecimalText(decimals)) + unit;
    }

    /// <summary>Decimals shown: money to the 分, percentages to a hundredth, pieces and people whole, the rest to four.</summary>
    private static int Decimals(string? unit) => unit switch
    {
        "万元" => 6,
        "亿元" => 10,
        "千元" => 5,
        "元" or "%" or "‰" or "分" => 2,
        "个" or "件" or "项" or "家" or "人" or "名" or "位" or "级" or "层" => 0,
        _ => 4,
    };

    private static string Trim(string text) => text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
}
