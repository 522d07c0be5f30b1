using System.Text.Json.Nodes;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// What an enterprise's result and its hand lines come to in the ledger: a row for each line with money, its parts by
/// year. A reduction takes the money that would be paid last first, the last line first; a waiver leaves nothing; a hold
/// keeps everything granted and unpaid; a supplement is a row of its own.
/// </summary>
internal sealed class LedgerPlan
{
    private readonly List<LedgerRow> rows = [];

    private LedgerPlan(bool held) => Held = held;

    /// <summary>Whether a person holds the money back.</summary>
    public bool Held { get; }

    /// <summary>Rows that have money.</summary>
    public IEnumerable<LedgerRow> Rows => rows.Where(r => r.Granted.Sign > 0);

    /// <summary>What is decided in all, in 元.</summary>
    public Exact Total => Rows.Aggregate(Exact.Zero, (sum, r) => sum + r.Granted);

    /// <summary>The plan of a result.</summary>
    /// <param name="result">Stored result.</param>
    /// <param name="hands">Hand lines of the enterprise, in the order they were made.</param>
    /// <param name="year">政策年度, in which a line without stages is paid.</param>
    public static LedgerPlan Of(ResultBlob result, IEnumerable<HandLine> hands, int year)
    {
        HandLine[] all = [.. hands];
        LedgerPlan plan = new(all.Any(h => h.Kind == "hold"));
        foreach (JsonObject line in result.Lines)
        {
            plan.rows.Add(LedgerRow.Read(line, year));
        }

        foreach (HandLine hand in all)
        {
            plan.Take(hand, year);
        }

        return plan;
    }

    private void Take(HandLine hand, int year)
    {
        switch (hand.Kind)
        {
            case "reduce":
                Reduce(hand.Amount);
                break;
            case "waive":
                Reduce(Total);
                break;
            case "supplement":
                rows.Add(LedgerRow.Supplement(hand.Amount, year));
                break;
            default:
                break;
        }
    }

    private void Reduce(Exact amount)
    {
        foreach (LedgerPart part in rows.SelectMany((r, i) => r.Parts.Select(p => (Part: p, Row: i)))
            .OrderBy(p => p.Part.State == "forfeited").ThenByDescending(p => p.Part.State == "pending").ThenByDescending(p => p.Part.Year).ThenByDescending(p => p.Row).Select(p => p.Part))
        {
            Exact taken = Exact.Min(part.Amount, amount);
            part.Amount -= taken;
            amount -= taken;
        }
    }
}
