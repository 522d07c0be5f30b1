using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Law;

/// <summary>
/// The example measure of the invented county, read a second time as plain arithmetic on decimals, against what the rule
/// and the declared steps pay: clauses 1, 2, 3, 5, 7 and 8 (the pot of clause 6 needs a run).
/// </summary>
public sealed class RecognitionOracleTests
{
    private const int Tries = 600;
    private const int Year = 2024;
    private static readonly DateOnly On = new(2024, 12, 31);
    private static readonly string[] Ladder = ["innovative-sme", "srdi-sme", "little-giant"];
    private static readonly Dictionary<string, decimal> Award = new()
    {
        ["innovative-sme"] = 100000m,
        ["srdi-sme"] = 300000m,
        ["little-giant"] = 1000000m,
        ["hidden-champion"] = 500000m,
        ["single-champion"] = 1200000m,
    };

    [Fact]
    public void Random_enterprises_are_paid_what_the_clauses_say()
    {
        Random random = new(2024);
        Bundle bundle = new ScriptLibrary(Path.Combine(Repository.Root, "scripts")).Bundle("county-awards");
        ProgrammeBundle programme = ProgrammeBundle.Read(bundle, "recognition");
        using RuleWorker worker = new();
        worker.Load(bundle);
        List<string> wrong = [];
        for (int i = 0; i < Tries; i++)
        {
            Firm firm = Firm.Any(random);
            JsonObject answer = EvaluateProgramme.Run(worker, programme, firm.Facts(), Year, On);
            string answered = (string?)answer["granted"] + " " + Parts(answer);
            if (answered != Expected(firm))
            {
                wrong.Add($"{firm.Facts().ToJsonString()}: {answered}, the clauses say {Expected(firm)}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string Parts(JsonObject answer) => (string?)answer["granted"] == "0.00" ? ""
        : string.Join(" ", answer["instalments"]!.AsArray().Select(p => p!["year"] + ":" + p["amount"]));

    private static string Expected(Firm firm)
    {
        decimal granted = Granted(firm);
        decimal first = decimal.Floor(granted * 0.8m);
        string rest = firm.GradeAfter switch { null => "pending", "D" => "0.00", _ => Text(granted - first) };
        return Text(granted) + " " + (granted == 0m ? "" : $"{Year}:{Text(first)} {Year + 1}:{rest}");
    }

    private static decimal Granted(Firm firm)
    {
        bool accident = firm.Incidents.Any(i => i.Kind == "safety" && i.Grade is "较大" or "重大" or "特别重大" && i.On >= On.AddYears(-3) && i.On <= On && i.Kind == "safety");
        string? best = firm.Titles.Where(t => t.Value.Year == Year && Award.ContainsKey(t.Key) && !firm.Ledger.Any(l => l.Pool == t.Key && l.State != "recovered"))
            .Select(t => t.Key).OrderByDescending(p => Award[p]).FirstOrDefault();
        if (accident || best is null)
        {
            return 0m;
        }

        // 第二条: only the excess over what the same year has already given; that money is then not taken off a second time.
        Paid[] sameYear = [.. firm.Ledger.Where(l => l.Pool is not null && l.Year == Year && l.State != "recovered")];
        decimal amount = Math.Max(0m, Award[best] - sameYear.Sum(l => l.Amount));
        if (Array.IndexOf(Ladder, best) is > 0 and int rung)
        {
            amount = Math.Max(0m, amount - firm.Ledger.Except(sameYear).Where(l => l.State != "recovered" && Ladder.Take(rung).Contains(l.Pool)).Sum(l => l.Amount));
        }

        decimal room = 1200000m - firm.Ledger.Where(l => l.Year == Year && l.State != "recovered").Sum(l => l.Amount);
        return decimal.Floor(Math.Min(amount, Math.Max(0m, room)));
    }

    private static string Text(decimal yuan) => yuan.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Paid(string? Pool, int Year, decimal Amount, string State);

    private sealed record Incident(string Kind, string Grade, DateOnly On);

    private sealed record Firm(Dictionary<string, DateOnly> Titles, Paid[] Ledger, Incident[] Incidents, string? GradeAfter)
    {
        public static Firm Any(Random random)
        {
            Dictionary<string, DateOnly> titles = [];
            foreach (string pool in Award.Keys.Append("hidden-champion-pool").Where(_ => random.Next(3) == 0))
            {
                titles[pool] = new DateOnly(random.Next(3) == 0 ? 2022 + random.Next(3) : Year, 1 + random.Next(12), 1 + random.Next(28));
            }

            Paid[] ledger = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) == 0
                ? new Paid(null, 2023 + random.Next(2), random.Next(900000) + (random.Next(2) * 0.5m), "decided")
                : new Paid(Ladder[random.Next(2)], 2022 + random.Next(3), random.Next(4) * 100000m + random.Next(2), random.Next(5) == 0 ? "recovered" : "paid"))];
            string[] grades = ["violation", "一般", "较大", "重大", "特别重大"];
            Incident[] incidents = [.. Enumerable.Range(0, random.Next(4) == 0 ? 1 : 0)
                .Select(_ => new Incident(random.Next(2) == 0 ? "safety" : "environment", grades[random.Next(5)], On.AddYears(-3).AddDays(random.Next(3) - 1 + (random.Next(2) * 400))))];
            string? after = new[] { null, "A", "B", "C", "D" }[random.Next(5)];
            return new Firm(titles, [.. ledger.Where(l => l.Amount > 0m)], incidents, after);
        }

        public JsonObject Facts() => new()
        {
            ["creditCode"] = "91330921MA28K5CM7U",
            ["titles"] = new JsonArray([.. Titles.Select(t => (JsonNode)new JsonObject { ["pool"] = t.Key, ["event"] = "recognised", ["on"] = IsoDate.Text(t.Value) })]),
            ["incidents"] = new JsonArray([.. Incidents.Select(i => (JsonNode)new JsonObject { ["kind"] = i.Kind, ["grade"] = i.Grade, ["on"] = IsoDate.Text(i.On) })]),
            ["grades"] = GradeAfter is null ? new JsonArray() : new JsonArray(new JsonObject { ["kind"] = "efficiency", ["year"] = Year + 1, ["grade"] = GradeAfter }),
            ["ledger"] = new JsonArray([.. Ledger.Select(l => (JsonNode)new JsonObject
            {
                ["programme"] = l.Pool is null ? "county-awards/rd" : "county-awards/recognition",
                ["pool"] = l.Pool,
                ["policyYear"] = l.Year,
                ["granted"] = Text(l.Amount),
                ["paid"] = l.State == "recovered" ? "0.00" : Text(l.Amount),
                ["state"] = l.State,
            })]),
        };
    }
}
