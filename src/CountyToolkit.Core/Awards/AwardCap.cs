using CountyToolkit.Awards.Steps;

namespace CountyToolkit.Awards;

/// <summary>
/// The one door of every cap. Invariants: (1) no amount leaves Awards, into a result, a ledger or a return, but as a
/// <see cref="CappedAmount"/>; (2) only <see cref="CappedAmount.Of"/> makes one, and it lowers the line to every cap
/// the line met, so no later step, rounding included, can lift it above; (3) a line that was not computed has none.
/// </summary>
internal static class AwardCap
{
    /// <summary>单项上限: lowers one line to a figure.</summary>
    public static void Item(AwardLine line, StepFigure cap, List<Because> reasons)
    {
        if (line.Amount > cap.Value!.Value)
        {
            reasons.Add(new Because("award.because.item-cap", line.Name, Yuan.Exactly(line.Amount), Yuan.Exactly(cap.Value.Value)));
        }

        line.LimitTo(cap.Value.Value);
    }

    /// <summary>年度上限: gives the lines the room the year still has, the first line first, so that the last is cut first.</summary>
    public static void Year(AwardSheet sheet, StepFigure cap, Exact used, List<Because> reasons)
    {
        Exact room = Exact.Max(Exact.Zero, cap.Value!.Value - used);
        foreach (AwardLine line in sheet.Lines.OrderBy(l => l.Order))
        {
            if (line.Amount > room)
            {
                reasons.Add(new Because("award.because.year-cap", line.Name, Yuan.Exactly(line.Amount), Yuan.Exactly(cap.Value.Value), Yuan.Exactly(used), Yuan.Exactly(room)));
            }

            line.LimitTo(room);
            room -= line.Amount;
        }

        Hold(sheet.Terms, sheet.Lines, room);
    }

    /// <summary>资金总盘子: lowers a line to what its share of the pot is.</summary>
    public static void Pot(AwardLine line, Exact share) => line.LimitTo(share);

    /// <summary>Holds lines that together keep within a cap where they are, once rounding each of them up could carry the sum above it.</summary>
    /// <param name="terms">What steps mean: under an old engine id nothing was held.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="room">What the cap still leaves.</param>
    public static void Hold(AwardTerms terms, IReadOnlyCollection<AwardLine> lines, Exact room)
    {
        if (!terms.Engine.RoundsWithinCaps || room >= new Exact(lines.Count, 2))
        {
            return;
        }

        foreach (AwardLine line in lines)
        {
            line.LimitTo(line.Amount);
        }
    }

    /// <summary>An amount in 元, whole 分, that has passed every cap its line met.</summary>
    internal sealed class CappedAmount
    {
        private CappedAmount(Exact yuan) => InYuan = yuan;

        /// <summary>In 元, whole 分, at least 0.</summary>
        public Exact InYuan { get; }

        /// <summary>In 分.</summary>
        public long Fen => Yuan.Fen(InYuan);

        /// <summary>The amount of a line that has gone through all its steps.</summary>
        public static CappedAmount Of(AwardLine line)
        {
            if (line.Limit is { } limit)
            {
                line.Lower(limit);
            }

            line.Lower(RoundOff.Down(line.Amount, new Exact(1, 100)));
            return new CappedAmount(Exact.Max(Exact.Zero, line.Amount));
        }
    }
}
