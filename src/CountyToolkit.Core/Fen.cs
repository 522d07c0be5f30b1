using System.Numerics;

namespace CountyToolkit;

/// <summary>Amounts kept as whole 分, and as text in 元 with two decimals.</summary>
public static class Fen
{
    private static readonly Exact Hundred = new(100, 1);

    /// <summary>分 as 元: <c>100000.00</c>, no thousands marks.</summary>
    public static string Text(long fen) => new Exact(fen, 100).ToDecimalText(2);

    /// <summary>Reads 元 with at most two decimals; thousands marks may stand where they belong.</summary>
    public static bool TryParse(string? text, out long fen)
    {
        fen = 0;
        if (text is null || !Exact.TryParse(Plain(FullWidth.FoldTight(text)), out Exact yuan))
        {
            return false;
        }

        Exact scaled = yuan * Hundred;
        if (!scaled.Denominator.IsOne || BigInteger.Abs(scaled.Numerator) > long.MaxValue)
        {
            return false;
        }

        fen = (long)scaled.Numerator;
        return true;
    }

    /// <summary>A number without its thousands marks; a mark in the wrong place is left, so that it is refused.</summary>
    internal static string Plain(string number)
    {
        string[] groups = number.Split('.')[0].Split(',');
        bool wellPlaced = groups.Length > 1 && groups[0].TrimStart('-').Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
        return wellPlaced ? number.Replace(",", "", StringComparison.Ordinal) : number;
    }
}
