using System.Numerics;
using CountyToolkit.Awards.Steps;

namespace CountyToolkit.Awards;

/// <summary>
/// Divides a pot over a whole run by largest remainder, to the 元, so that the parts add up to the pot exactly; equal
/// remainders go by code. First between enterprises, then within an enterprise between its lines. Nobody gets more than
/// was asked for; what one cannot take goes to the others.
/// </summary>
internal static class AwardPot
{
    /// <summary>Divides <paramref name="pot"/> (元; fractions of a 元 stay in it) when the run asks for more than it holds.</summary>
    /// <returns>What the run asked for, in 元.</returns>
    public static Exact Divide(IReadOnlyList<AwardSheet> sheets, Pot step, StepFigure figure, Exact pot)
    {
        List<AwardSheet> asking = [.. sheets.Where(s => s.Computes && s.Total.Sign > 0).OrderBy(s => s.Input.Code, StringComparer.Ordinal)];
        Exact asked = asking.Aggregate(Exact.Zero, (sum, s) => sum + s.Total);
        if (asked <= pot)
        {
            if (asking is [{ Terms: var terms }, ..])
            {
                AwardCap.Hold(terms, [.. asking.SelectMany(s => s.Lines).Where(l => l.Amount.Sign > 0)], pot - asked);
            }

            return asked;
        }

        BigInteger[] parts = Parts([.. asking.Select(s => s.Total)], [.. asking.Select(s => Weight(s, step))], pot.Floor());
        for (int i = 0; i < asking.Count; i++)
        {
            Give(asking[i], step, figure, asked, pot, parts[i]);
        }

        return asked;
    }

    /// <summary>
    /// Whole 元 for each of <paramref name="amounts"/>, in proportion to <paramref name="weights"/>, none above its amount,
    /// adding up to <paramref name="pot"/> as far as the amounts can take it. Equal remainders go to the earlier.
    /// </summary>
    internal static BigInteger[] Parts(Exact[] amounts, Exact[] weights, BigInteger pot)
    {
        Exact[] shares = Shares(amounts, weights, Exact.Of(pot));
        BigInteger[] parts = [.. shares.Select(s => s.Floor())];
        BigInteger left = pot - parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p);
        int[] byRemainder = [.. Enumerable.Range(0, shares.Length).OrderByDescending(i => shares[i] - Exact.Of(parts[i])).ThenBy(i => i)];
        while (left.Sign > 0)
        {
            BigInteger before = left;
            foreach (int i in byRemainder.Where(i => Exact.Of(parts[i] + 1) <= amounts[i]))
            {
                if (left.Sign > 0)
                {
                    parts[i]++;
                    left--;
                }
            }

            if (left == before)
            {
                break;
            }
        }

        return parts;
    }

    // By weight, an enterprise whose share would exceed what it asked for takes what it asked for, and the rest is divided anew.
    private static Exact[] Shares(Exact[] amounts, Exact[] weights, Exact pot)
    {
        Exact[] shares = new Exact[amounts.Length];
        List<int> open = [.. Enumerable.Range(0, amounts.Length)];
        while (open.Count > 0)
        {
            Exact sum = open.Aggregate(Exact.Zero, (total, i) => total + weights[i]);
            Exact unit = sum.Sign == 0 ? Exact.Zero : Exact.Max(Exact.Zero, pot) / sum;
            List<int> full = [.. open.Where(i => weights[i] * unit >= amounts[i])];
            foreach (int i in full.Count > 0 ? full : open)
            {
                shares[i] = full.Count > 0 ? amounts[i] : weights[i] * unit;
                pot -= shares[i];
            }

            open = full.Count > 0 ? [.. open.Except(full)] : [];
        }

        return shares;
    }

    private static Exact Weight(AwardSheet sheet, Pot step) =>
        step.ByWeight ? sheet.Lines.Where(l => l.Amount.Sign > 0).Aggregate(Exact.Zero, (sum, l) => sum + l.Weight) : sheet.Total;

    private static void Give(AwardSheet sheet, Pot step, StepFigure figure, Exact asked, Exact pot, BigInteger part) =>
        sheet.Record(step.Name, step.Clause, figure, reasons =>
        {
            AwardLine[] lines = [.. sheet.Lines.Where(l => l.Amount.Sign > 0)];
            BigInteger[] parts = Parts([.. lines.Select(l => l.Amount)], [.. lines.Select(l => step.ByWeight ? l.Weight : l.Amount)], part);
            if (Exact.Of(part) < sheet.Total)
            {
                reasons.Add(new Because("award.because.pot", Yuan.Exactly(asked), Yuan.Exactly(pot), Yuan.Exactly(sheet.Total), Yuan.Exactly(Exact.Of(part))));
            }

            for (int i = 0; i < lines.Length; i++)
            {
                AwardCap.Pot(lines[i], Exact.Of(parts[i]));
            }
        });
}
