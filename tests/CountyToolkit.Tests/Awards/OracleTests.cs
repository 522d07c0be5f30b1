using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Tests.Awards;

public sealed class OracleTests
{
    private static readonly string[] Pools = ["innovative-sme", "srdi-sme", "little-giant", "hidden-champion", ""];
    private static readonly string[] States = ["decided", "paid", "held", "recovered"];
    private static readonly string[] Givers = ["test/recognition", "test/rd", "other/x"];
    private static readonly string[] Steps = ["item-cap", "once-per-title", "highest", "difference", "year-cap"];

    // AWARD_ORACLE=1000000 runs the long comparison.
    private static int Count => int.Parse(Environment.GetEnvironmentVariable("AWARD_ORACLE") ?? "100000", CultureInfo.InvariantCulture);

    [Fact]
    public void Random_awards_equal_a_decimal_oracle_to_the_fen()
    {
        Random random = new(20241122);
        List<(string[] Order, bool Paid, AwardTerms Terms)> programmes = [.. Enumerable.Range(0, 120).Select(_ => Programme(random))];
        int cut = 0;
        for (int i = 0; i < Count; i++)
        {
            (string[] order, bool paid, AwardTerms terms) = programmes[random.Next(programmes.Count)];
            DecimalOracle oracle = Oracle(random, paid);
            AwardInput input = Input(oracle);
            decimal asked = oracle.Total;
            Array.ForEach(order, oracle.Do);
            oracle.Close();
            AwardResult result = CalculateAward.Alone(terms, input);
            (string, string, string) expected = (Text(oracle.Total), Text(oracle.FirstInstalment), Text(oracle.SecondInstalment));
            (string, string, string) actual = (Yuan.Exactly(result.Granted!.Value), Year(result, 2024), Year(result, 2025));
            Assert.True(expected == actual, $"{i}: {string.Join(" ", order)} {(paid ? "paid" : "granted")} expected {expected} was {actual} for {input.Lines.ToJsonString()}");
            cut += oracle.Total < asked ? 1 : 0;
        }

        Assert.InRange(cut, Count / 2, Count);
    }

    private static string Year(AwardResult result, int year) =>
        Yuan.Exactly(result.Instalments.Where(p => p.Year == year).Aggregate(Exact.Zero, (sum, p) => sum + p.Amount));

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static (string[] Order, bool Paid, AwardTerms Terms) Programme(Random random)
    {
        List<string> order = [.. Steps.Where(_ => random.Next(4) > 0)];
        for (int i = order.Count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        bool stages = random.Next(2) == 0;
        if (stages)
        {
            order.Insert(random.Next(order.Count + 1), "stages");
        }

        if (random.Next(3) > 0)
        {
            order.Insert(random.Next((stages ? order.IndexOf("stages") : order.Count) + 1), "round");
        }

        if (order.Count == 0)
        {
            order.Add("round");
        }

        bool paid = random.Next(2) == 0;
        PolicyDocument policy = AnAward.Policy(Text(order, paid));
        return ([.. order], paid, new AwardTerms(AnAward.Read(policy), policy, 2024, new DateOnly(2024, 12, 31)));
    }

    private static string Text(List<string> order, bool paid)
    {
        Dictionary<string, string> settings = new()
        {
            ["item-cap"] = "{ \"figure\": \"itemCap\" }",
            ["highest"] = "{ \"among\": [\"recognition\"] }",
            ["difference"] = "{ \"ladder\": [\"innovative-sme\", \"srdi-sme\", \"little-giant\"] }",
            ["year-cap"] = "{ \"figure\": \"yearCap\", \"programmes\": [\"recognition\", \"rd\"] }",
            ["round"] = "\"yuan-down\"",
            ["stages"] = "[ { \"share\": \"80%\", \"year\": 0 }, { \"share\": \"20%\", \"year\": 1 } ]",
        };
        return $"\"steps\": [{string.Join(", ", order.Select(s => $"\"{s}\""))}], \"basis\": \"{(paid ? "paid" : "granted")}\""
            + string.Concat(settings.Where(s => order.Contains(s.Key)).Select(s => $", \"{s.Key}\": {s.Value}"));
    }

    private static DecimalOracle Oracle(Random random, bool paid) => new()
    {
        Paid = paid,
        Lines = [.. Enumerable.Range(0, random.Next(5)).Select(_ =>
        {
            string pool = Pools[random.Next(Pools.Length)];
            return new DecimalOracle.Row
            {
                Pool = pool.Length == 0 ? null : pool,
                On = pool.Length == 0 ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(360)),
                Amount = Amount(random),
            };
        })],
        Ledger = [.. Enumerable.Range(0, random.Next(5)).Select(_ =>
        {
            decimal granted = decimal.Floor(Amount(random));
            string pool = Pools[random.Next(Pools.Length)];
            return new DecimalOracle.Money(
                Givers[random.Next(3)],
                pool.Length == 0 ? null : pool,
                2022 + random.Next(3),
                granted,
                random.Next(3) switch { 0 => null, 1 => decimal.Floor(granted * 0.8m), _ => granted },
                States[random.Next(4)]);
        })],
    };

    private static decimal Amount(Random random) => random.Next(3) switch
    {
        0 => random.Next(1, 15) * 100_000m,
        1 => random.Next(1, 100_000_000) / 100m,
        _ => random.Next(1, 1_000_000_000) / 10_000m,
    };

    private static AwardInput Input(DecimalOracle oracle) => new()
    {
        Code = "91330900MA90001",
        Outcome = Outcome.Met,
        Lines = [.. oracle.Lines.Select(l => new JsonObject
        {
            ["amount"] = l.Amount.ToString(CultureInfo.InvariantCulture),
            ["title"] = l.Pool is null ? null : new JsonObject { ["pool"] = l.Pool, ["on"] = IsoDate.Text(l.On!.Value) },
        })],
        Ledger = [.. oracle.Ledger.Select(m => new LedgerFact
        {
            Programme = m.Programme,
            Pool = m.Pool,
            PolicyYear = m.Year,
            Granted = Exact.Of(m.Granted),
            Paid = m.PaidOut is { } paidOut ? Exact.Of(paidOut) : null,
            State = m.State,
        })],
    };
}
