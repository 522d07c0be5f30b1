using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Tests.Awards;

/// <summary>Random firms under random programmes: every step, in every order and on both bases, alone and in runs with a pot.</summary>
public sealed class OracleTests
{
    private static readonly string[] Pools = ["innovative-sme", "srdi-sme", "little-giant", "hidden-champion", ""];
    private static readonly string[] States = ["decided", "paid", "held", "recovered"];
    private static readonly string[] Givers = ["test/recognition", "test/rd", "other/x"];

    // AWARD_ORACLE=1000000 runs the long comparison.
    private static int Count => int.Parse(Environment.GetEnvironmentVariable("AWARD_ORACLE") ?? "30000", CultureInfo.InvariantCulture);

    [Fact]
    public void Random_awards_equal_a_decimal_oracle_to_the_fen()
    {
        Random random = new(20241122);
        List<(OracleLaw Law, AwardTerms Terms)> programmes = [];
        Dictionary<string, int> met = [];
        int cut = 0;
        for (int i = 0; i < Count;)
        {
            if (i / 500 >= programmes.Count)
            {
                OracleLaw drawn = OracleLaw.Draw(random);
                programmes.Add((drawn, drawn.Terms()));
            }

            (OracleLaw law, AwardTerms terms) = programmes[random.Next(programmes.Count)];
            DecimalOracle[] firms = [.. Enumerable.Range(0, law.Order.Contains("pot") ? random.Next(1, 12) : 1).Select(_ => Firm(law, random))];
            Compare(law, terms, firms);
            i += firms.Length;
            cut += firms.Count(f => f.Total < f.Lines.Sum(l => l.Asked));
            Array.ForEach(law.Order, step => met[step] = met.GetValueOrDefault(step) + firms.Length);
        }

        Assert.InRange(cut, Count / 2, Count + 12);
        Assert.Equal(10, met.Count);
        Assert.All(met.Values, n => Assert.True(n > Count / 10));
    }

    private static void Compare(OracleLaw law, AwardTerms terms, DecimalOracle[] firms)
    {
        RunBook book = new(terms, Exact.Zero);
        for (int i = 0; i < firms.Length; i++)
        {
            book.Add(Input(firms[i], Code(i)));
        }

        book.Close();
        int pot = Array.IndexOf(law.Order, "pot");
        Array.ForEach(firms, f => f.Begin());
        Array.ForEach(firms, f => Array.ForEach(law.Order[..Math.Max(pot, 0)], f.Do));
        if (pot >= 0)
        {
            OraclePot.Divide(firms, 1_000_000m, law.ByWeight);
        }

        Array.ForEach(firms, f => Array.ForEach(law.Order[(pot + 1)..], f.Do));
        Array.ForEach(firms, f => f.Close());
        for (int i = 0; i < firms.Length; i++)
        {
            string expected = Told(firms[i].Total, firms[i].Instalments(), firms[i].Shares()), actual = Told(book.Result(Code(i)));
            Assert.True(expected == actual, $"{law}\nexpected {expected}\nwas      {actual}\nfor {Input(firms[i], Code(i)).Lines.ToJsonString()}");
            Assert.True(!law.Order.Contains("year-cap") || firms[i].Total <= firms[i].Room, $"{law} above the cap of the year");
        }

        Assert.True(pot < 0 || firms.Sum(f => f.Total) <= 1_000_000m, $"{law} above the pot");
    }

    private static string Code(int i) => "91330900MA9000" + i.ToString("00", CultureInfo.InvariantCulture);

    private static string Told(AwardResult result) => Told(
        decimal.Parse(Yuan.Exactly(result.Granted!.Value), CultureInfo.InvariantCulture),
        result.Instalments.Select(p => FormattableString.Invariant($"{p.Year} {p.Stage} {p.State} {p.Until:yyyy-MM-dd} {Yuan.Exactly(p.Amount)}")),
        result.Shares.Select(s => $"{s.Level} {Yuan.Exactly(s.Amount)}"));

    private static string Told(decimal total, IEnumerable<string> instalments, IEnumerable<string> shares) =>
        total.ToString("0.00", CultureInfo.InvariantCulture) + " | " + string.Join(", ", instalments) + " | " + string.Join(", ", shares);

    private static DecimalOracle Firm(OracleLaw law, Random random) => new()
    {
        Law = law,
        Lines = [.. Enumerable.Range(0, random.Next(5)).Select(_ =>
        {
            string pool = Pools[random.Next(Pools.Length)];
            return new DecimalOracle.Row
            {
                Pool = pool.Length == 0 ? null : pool,
                On = pool.Length == 0 ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(-100, 360)),
                Asked = Amount(random),
                Weight = random.Next(1, 60) / 10m,
            };
        })],
        Earlier = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Earlier(random))],
        Grades = Enumerable.Range(2024, 2).Where(_ => random.Next(3) > 0).ToDictionary(y => y, _ => "ABCD"[random.Next(4)].ToString()),
        MovedIn = random.Next(2) == 0 ? null : new DateOnly(2024, 12, 31).AddDays(-random.Next(900)),
    };

    private static DecimalOracle.Money Earlier(Random random)
    {
        decimal granted = decimal.Floor(Amount(random) / (1 + random.Next(8)));
        string pool = Pools[random.Next(Pools.Length)];
        return new DecimalOracle.Money(
            Givers[random.Next(3)],
            pool.Length == 0 ? null : pool,
            2022 + random.Next(3),
            granted,
            random.Next(3) switch { 0 => null, 1 => decimal.Floor(granted * 0.8m), _ => granted },
            States[random.Next(4)]);
    }

    private static decimal Amount(Random random) => random.Next(4) switch
    {
        0 => random.Next(1, 15) * 100_000m,
        1 => random.Next(1, 100_000_000) / 100m,
        2 => random.Next(1, 1_000_000) + 0.5m,
        _ => random.Next(1, 1_000_000_000) / 10_000m,
    };

    // Every other earlier line is money a submitted run holds, which the steps must count just so.
    private static AwardInput Input(DecimalOracle oracle, string code) => new()
    {
        Code = code,
        Outcome = Outcome.Met,
        Lines = [.. oracle.Lines.Select(l => new JsonObject
        {
            ["amount"] = l.Asked.ToString(CultureInfo.InvariantCulture),
            ["weight"] = l.Weight.ToString(CultureInfo.InvariantCulture),
            ["title"] = l.Pool is null ? null : new JsonObject { ["pool"] = l.Pool, ["on"] = IsoDate.Text(l.On!.Value) },
        })],
        Ledger = [.. oracle.Earlier.Where((_, i) => i % 2 == 0).Select(Fact)],
        Held = [.. oracle.Earlier.Where((_, i) => i % 2 == 1).Select(Fact)],
        Grades = [.. oracle.Grades.Select(g => new GradeFact("efficiency", g.Key, g.Value))],
        MovedInOn = oracle.MovedIn,
    };

    private static LedgerFact Fact(DecimalOracle.Money m) => new()
    {
        Programme = m.Programme,
        Pool = m.Pool,
        PolicyYear = m.Year,
        Granted = Exact.Of(m.Granted),
        Paid = m.PaidOut is { } paidOut ? Exact.Of(paidOut) : null,
        State = m.State,
    };
}
