using System.Numerics;

namespace CountyToolkit.Tests.Awards;

/// <summary>
/// A pot divided once more, in whole numbers of a ten-thousandth of a 元 and nothing shared with the program: everybody up to
/// one level an amount of weight, so that the sum is the pot; then whole 元, the largest remainders first.
/// </summary>
internal static class OraclePot
{
    private const long Unit = 10_000;

    public static void Divide(DecimalOracle[] firms, decimal pot, bool byWeight)
    {
        DecimalOracle[] asking = [.. firms.Where(f => f.Total > 0)];
        decimal asked = asking.Sum(f => f.Total);
        if (asked <= pot)
        {
            DecimalOracle.Row[] rows = [.. asking.SelectMany(f => f.Lines)];
            if (pot - asked < 0.5m * rows.Count(r => r.Amount > 0))
            {
                Array.ForEach(rows, r => DecimalOracle.Limit(r, r.Amount));
            }

            return;
        }

        long[] parts = Parts([.. asking.Select(f => f.Total)], [.. asking.Select(f => byWeight ? f.Lines.Where(l => l.Amount > 0).Sum(l => l.Weight) : f.Total)], (long)decimal.Floor(pot));
        for (int i = 0; i < asking.Length; i++)
        {
            DecimalOracle.Row[] rows = [.. asking[i].Lines.Where(l => l.Amount > 0)];
            long[] each = Parts([.. rows.Select(r => r.Amount)], [.. rows.Select(r => byWeight ? r.Weight : r.Amount)], parts[i]);
            for (int j = 0; j < rows.Length; j++)
            {
                DecimalOracle.Limit(rows[j], each[j]);
            }
        }
    }

    private static long[] Parts(decimal[] amounts, decimal[] weights, long pot)
    {
        BigInteger[] a = [.. amounts.Select(x => new BigInteger(x * Unit))], w = [.. weights.Select(x => new BigInteger(x * Unit))];
        Assert.All(amounts.Concat(weights), x => Assert.Equal(decimal.Floor(x * Unit), x * Unit));
        (BigInteger top, BigInteger bottom) = Level(a, w, new BigInteger(pot) * Unit);

        // Everybody's share as a fraction over one denominator, in ten-thousandths of a 元.
        BigInteger[] shares = [.. a.Select((x, i) => BigInteger.Min(x * bottom, w[i] * top))];
        BigInteger whole = bottom * Unit;
        long[] parts = [.. shares.Select(s => (long)(s / whole))];
        long left = pot - parts.Sum();
        int[] order = [.. Enumerable.Range(0, a.Length).OrderByDescending(i => shares[i] % whole).ThenBy(i => i)];
        for (bool gave = true; left > 0 && gave;)
        {
            gave = false;
            foreach (int i in order.Where(i => (parts[i] + 1) * Unit <= a[i]))
            {
                if (left > 0)
                {
                    parts[i]++;
                    left--;
                    gave = true;
                }
            }
        }

        return parts;
    }

    /// <summary>The level (money for one of weight) at which everybody, none above what is asked, takes the pot together.</summary>
    private static (BigInteger Top, BigInteger Bottom) Level(BigInteger[] a, BigInteger[] w, BigInteger pot)
    {
        int[] byNeed = [.. Enumerable.Range(0, a.Length)];
        Array.Sort(byNeed, (i, j) => (a[i] * w[j]).CompareTo(a[j] * w[i]));
        BigInteger left = pot, weight = w.Aggregate(BigInteger.Zero, (sum, x) => sum + x);
        foreach (int i in byNeed)
        {
            // Full when the level the rest could reach is at least what this one needs.
            if (left * w[i] < a[i] * weight)
            {
                return (left, weight);
            }

            left -= a[i];
            weight -= w[i];
        }

        return (a[byNeed[^1]], w[byNeed[^1]]);
    }
}
