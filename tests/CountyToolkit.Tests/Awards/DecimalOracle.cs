namespace CountyToolkit.Tests.Awards;

/// <summary>
/// The steps once more, written on their own from the contract in plain decimals, to be compared with the program's.
/// Nothing here is shared with the program. One enterprise; the pot over several is <see cref="OraclePot"/>.
/// </summary>
internal sealed class DecimalOracle
{
    public const decimal ItemCap = 200_000m;
    public const decimal GiantCap = 500_000m;
    public const decimal YearCap = 1_200_000m;
    public static readonly DateOnly Today = new(2024, 12, 31);

    public required OracleLaw Law { get; init; }

    public required Row[] Lines { get; init; }

    public required Money[] Earlier { get; init; }

    public required Dictionary<int, string> Grades { get; init; }

    public required DateOnly? MovedIn { get; init; }

    private readonly HashSet<Money> used = [];
    private bool toYuan;
    private bool shared;

    public sealed class Row
    {
        public required string? Pool { get; init; }

        public required DateOnly? On { get; init; }

        public required decimal Asked { get; init; }

        public required decimal Weight { get; init; }

        public decimal Amount { get; set; }

        public decimal Cap { get; set; } = decimal.MaxValue;

        public decimal[]? Parts { get; set; }

        public DateOnly? Until { get; set; }
    }

    public sealed record Money(string Programme, string? Pool, int Year, decimal Granted, decimal? PaidOut, string State);

    public decimal Total => Lines.Sum(l => l.Amount);

    /// <summary>What a year's cap leaves, whatever else happens.</summary>
    public decimal Room => Math.Max(0m, YearCap - Earlier.Where(m => m.Year == 2024 && (Law.CapOver.Length == 0 ? ["test/recognition"] : Law.CapOver.Select(p => "test/" + p)).Contains(m.Programme))
        .Sum(m => m.State is "decided" or "held" && (m.PaidOut ?? 0m) == 0m ? m.Granted : Counts(m)));

    public void Begin()
    {
        foreach (Row line in Lines)
        {
            bool otherYear = Law.ByTitleYear && line.On is { } on && on.Year != 2024;
            bool notYet = (line.On ?? Today) < Law.Effective;
            line.Amount = otherYear || notYet ? 0m : line.Asked;
        }
    }

    public void Do(string step)
    {
        switch (step)
        {
            case "item-cap": Items(); break;
            case "once-per-title": Once(); break;
            case "highest": Highest(); break;
            case "difference": Difference(); break;
            case "year-cap": CapOfYear(); break;
            case "waiting": Wait(); break;
            case "sharing": shared = true; break;
            case "round": Round(); break;
            case "stages": Stage(); break;
            case "pot": break;
            default: throw new InvalidOperationException(step);
        }
    }

    public void Close() => Array.ForEach(Lines, l => Cut(l, Math.Min(l.Cap, Down(l.Amount, 0.01m))));

    /// <summary>Every instalment as <c>year stage state until amount</c>, in order.</summary>
    public IEnumerable<string> Instalments() =>
        from line in Lines
        from part in (line.Parts ?? [line.Amount]).Select((amount, at) => (amount, at))
        where line.Amount > 0 && part.amount > 0
        let stage = line.Parts is null ? new OracleLaw.Stage(100, 0, null, [], false) : Law.Stages[part.at]
        group part.amount by (Year: 2024 + stage.Year, Stage: part.at, State: State(stage), Until: line.Until) into same
        orderby same.Key.Year, same.Key.Stage, same.Key.Until
        select FormattableString.Invariant($"{same.Key.Year} {same.Key.Stage} {same.Key.State} {same.Key.Until:yyyy-MM-dd} {same.Sum():0.00}");

    /// <summary>What each level bears, as <c>level amount</c>.</summary>
    public IEnumerable<string> Shares()
    {
        if (!shared || Total <= 0)
        {
            return [];
        }

        decimal[] parts = [.. Law.Levels.Select(l => Down(Total * (l.Percent ?? 0) / 100m, toYuan ? 1m : 0.01m))];
        int rest = Math.Max(Array.FindIndex(Law.Levels, l => l.Percent is null), -1) is >= 0 and int at ? at : parts.Length - 1;
        parts[rest] = Total - parts.Where((_, i) => i != rest).Sum();
        return Law.Levels.Select((l, i) => FormattableString.Invariant($"{l.Name} {parts[i]:0.00}"));
    }

    public static void Limit(Row line, decimal cap)
    {
        line.Cap = Math.Min(line.Cap, cap);
        Cut(line, cap);
    }

    private static decimal Down(decimal amount, decimal unit) => decimal.Floor(amount / unit) * unit;

    private decimal Counts(Money m) => m.State == "recovered" ? 0m : !Law.Paid ? m.Granted : m.PaidOut ?? (m.State == "paid" ? m.Granted : 0m);

    private IEnumerable<Row> InOrder => Lines.Select((l, i) => (l, i)).OrderBy(p => p.l.On ?? DateOnly.MaxValue).ThenBy(p => p.i).Select(p => p.l);

    private static void Cut(Row line, decimal to)
    {
        decimal off = line.Amount - to;
        if (off <= 0)
        {
            return;
        }

        line.Amount = to;
        for (int i = 0; line.Parts is not null && i < line.Parts.Length; i++)
        {
            decimal taken = Math.Min(off, line.Parts[i]);
            line.Parts[i] -= taken;
            off -= taken;
        }
    }

    private void Items()
    {
        foreach (Row line in Lines.Where(l => !Law.CapByPool || l.Pool == "little-giant"))
        {
            Limit(line, Law.CapByPool ? GiantCap : ItemCap);
        }
    }

    private void Once()
    {
        HashSet<string> seen = [];
        foreach (Row line in InOrder.Where(l => l.Pool != null && l.Amount > 0))
        {
            bool before = Earlier.Any(m => m.Pool == line.Pool && m.State != "recovered" && m.Granted > 0 && (Law.OnceOver.Length == 0 || Law.OnceOver.Any(p => "test/" + p == m.Programme)));
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
        Array.ForEach([.. Lines.Where(l => l != kept)], l => Cut(l, 0m));
        Money[] same = [.. Earlier.Where(m => Law.Among.Any(p => "test/" + p == m.Programme) && (Law.EveryYear || m.Year == 2024) && Counts(m) > 0 && !used.Contains(m))];
        if (same.Length > 0 && kept.Amount > 0)
        {
            Cut(kept, Math.Max(0m, kept.Amount - same.Sum(Counts)));
            used.UnionWith(same);
        }
    }

    private void Difference()
    {
        for (int rung = 1; rung < Law.Ladder.Length; rung++)
        {
            string[] lower = Law.Ladder[..rung];
            decimal had = Earlier.Where(m => !used.Contains(m) && lower.Contains(m.Pool)).Sum(Counts) + Lines.Where(l => lower.Contains(l.Pool)).Sum(l => l.Amount);
            foreach (Row line in InOrder.Where(l => l.Pool == Law.Ladder[rung]))
            {
                decimal cut = Math.Min(had, line.Amount);
                Cut(line, line.Amount - cut);
                had -= cut;
            }
        }
    }

    private void CapOfYear()
    {
        decimal room = Room;
        foreach (Row line in InOrder)
        {
            Limit(line, room);
            room -= line.Amount;
        }

        // Where rounding could carry the sum over the cap, nothing may rise any more.
        if (room < 0.5m * Lines.Length)
        {
            Array.ForEach(Lines, l => Limit(l, l.Amount));
        }
    }

    private void Wait()
    {
        DateOnly? until = MovedIn?.AddMonths(Law.Months);
        foreach (Row line in Lines.Where(l => l.Amount > 0 && until > Today))
        {
            line.Until = until;
        }
    }

    private void Round()
    {
        decimal unit = Law.Mode.StartsWith("yuan", StringComparison.Ordinal) ? 1m : 0.01m;
        toYuan = unit == 1m;
        foreach (Row line in Lines)
        {
            decimal up = Law.Mode.EndsWith("up", StringComparison.Ordinal) ? Math.Round(line.Amount / unit, MidpointRounding.AwayFromZero) * unit : 0m;
            line.Amount = up > 0 && up <= line.Cap ? up : Down(line.Amount, unit);
        }
    }

    private void Stage()
    {
        foreach (Row line in Lines)
        {
            line.Amount = Down(line.Amount, 0.01m);
            if (line.Amount > 0)
            {
                decimal[] parts = [.. Law.Stages.Select(s => Down(line.Amount * s.Percent / 100m, toYuan ? 1m : 0.01m))];
                parts[^1] = line.Amount - parts[..^1].Sum();
                line.Parts = parts;
            }
        }
    }

    private string State(OracleLaw.Stage stage) => stage.GradeYear is not { } year ? "Due"
        : !Grades.TryGetValue(2024 + year, out string? grade) ? "Pending"
        : stage.Grades.Contains(grade) != stage.Loses ? "Due" : "Forfeited";
}
