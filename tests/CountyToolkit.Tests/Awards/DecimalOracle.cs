namespace CountyToolkit.Tests.Awards;

/// <summary>
/// The steps once more, written on their own from the contract in plain decimals, to be compared with the program's.
/// Nothing here is shared with the program.
/// </summary>
internal sealed class DecimalOracle
{
    private static readonly string[] Ladder = ["innovative-sme", "srdi-sme", "little-giant"];

    public required Row[] Lines { get; init; }

    public required Money[] Ledger { get; init; }

    public required bool Paid { get; init; }

    public const decimal ItemCap = 200_000m;

    public const decimal YearCap = 1_200_000m;

    private readonly HashSet<Money> used = [];
    private bool staged;
    private bool rounded;

    public sealed class Row
    {
        public required string? Pool { get; init; }

        public required DateOnly? On { get; init; }

        public decimal Amount { get; set; }

        public decimal Cap { get; set; } = decimal.MaxValue;

        public decimal First { get; set; }
    }

    public sealed record Money(string Programme, string? Pool, int Year, decimal Granted, decimal? PaidOut, string State);

    public decimal Total => Lines.Sum(l => l.Amount);

    public decimal FirstInstalment => staged ? Lines.Sum(l => l.First) : Total;

    public decimal SecondInstalment => staged ? Lines.Sum(l => l.Amount - l.First) : 0m;

    public void Do(string step)
    {
        switch (step)
        {
            case "item-cap": Array.ForEach(Lines, l => Limit(l, ItemCap)); break;
            case "once-per-title": Once(); break;
            case "highest": Highest(); break;
            case "difference": Difference(); break;
            case "year-cap": CapOfYear(); break;
            case "round": Round(); break;
            case "stages": Stage(); break;
            default: throw new InvalidOperationException(step);
        }
    }

    public void Close()
    {
        foreach (Row line in Lines)
        {
            Cut(line, Math.Min(line.Cap, decimal.Floor(line.Amount * 100m) / 100m));
        }
    }

    private decimal Counts(Money m) => m.State == "recovered" ? 0m : !Paid ? m.Granted : m.PaidOut ?? (m.State == "paid" ? m.Granted : 0m);

    private IEnumerable<Row> InOrder => Lines.Select((l, i) => (l, i)).OrderBy(p => p.l.On ?? DateOnly.MaxValue).ThenBy(p => p.i).Select(p => p.l);

    private static void Limit(Row line, decimal cap)
    {
        line.Cap = Math.Min(line.Cap, cap);
        Cut(line, cap);
    }

    private static void Cut(Row line, decimal to)
    {
        if (to < line.Amount)
        {
            line.First = Math.Max(0m, line.First - (line.Amount - to));
            line.Amount = to;
        }
    }

    private void Once()
    {
        HashSet<string> seen = [];
        foreach (Row line in InOrder.Where(l => l.Pool != null && l.Amount > 0))
        {
            bool before = Ledger.Any(m => m.Pool == line.Pool && m.State != "recovered" && m.Granted > 0);
            if (before || !seen.Add(line.Pool!))
            {
                Cut(line, 0m);
            }
        }
    }

    private void Highest()
    {
        if (Lines.Length == 0)
        {
            return;
        }

        decimal top = Lines.Max(l => l.Amount);
        Row kept = InOrder.First(l => l.Amount == top);
        foreach (Row line in Lines.Where(l => l != kept))
        {
            Cut(line, 0m);
        }

        Money[] same = [.. Ledger.Where(m => m.Programme == "test/recognition" && m.Year == 2024 && Counts(m) > 0 && !used.Contains(m))];
        if (same.Length > 0 && kept.Amount > 0)
        {
            Cut(kept, Math.Max(0m, kept.Amount - same.Sum(Counts)));
            used.UnionWith(same);
        }
    }

    private void Difference()
    {
        for (int rung = 1; rung < 3; rung++)
        {
            string[] lower = Ladder[..rung];
            decimal had = Ledger.Where(m => !used.Contains(m) && lower.Contains(m.Pool)).Sum(Counts) + Lines.Where(l => lower.Contains(l.Pool)).Sum(l => l.Amount);
            foreach (Row line in InOrder.Where(l => l.Pool == Ladder[rung]))
            {
                decimal cut = Math.Min(had, line.Amount);
                Cut(line, line.Amount - cut);
                had -= cut;
            }
        }
    }

    private void CapOfYear()
    {
        decimal spent = Ledger.Where(m => m.Year == 2024 && m.Programme != "other/x")
            .Sum(m => m.State is "decided" or "held" && (m.PaidOut ?? 0m) == 0m ? m.Granted : Counts(m));
        decimal room = Math.Max(0m, YearCap - spent);
        foreach (Row line in InOrder)
        {
            Limit(line, room);
            room -= line.Amount;
        }
    }

    private void Round()
    {
        rounded = true;
        Array.ForEach(Lines, l => l.Amount = decimal.Floor(l.Amount));
    }

    private void Stage()
    {
        staged = true;
        foreach (Row line in Lines)
        {
            line.Amount = decimal.Floor(line.Amount * 100m) / 100m;
            line.First = rounded ? decimal.Floor(line.Amount * 0.8m) : decimal.Floor(line.Amount * 80m) / 100m;
        }
    }
}
