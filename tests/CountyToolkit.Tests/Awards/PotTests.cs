using System.Numerics;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules.Engine;

namespace CountyToolkit.Tests.Awards;

public sealed class PotTests
{
    private static string[] Divide(string cut, params AnAward[] awards)
    {
        var policy = AnAward.Policy($$"""
            "steps": ["pot"], "basis": "granted", "pot": { "figure": "budget", "cut": "{{cut}}" }
            """);
        AwardTerms terms = new(AnAward.Read(policy), policy, 2024, new DateOnly(2024, 6, 30), EngineId.Current);
        List<AwardSheet> sheets = [.. awards.Select(a => CalculateAward.Begin(terms, a.Input()))];
        StepFigure pot = sheets[0].Figure("budget", terms.Date)!;
        AwardPot.Divide(sheets, (Pot)terms.Programme.Steps[0], pot, pot.Value!.Value);
        return [.. sheets.Select(s => string.Join("+", s.Lines.Select(l => Yuan.Shown(l.Amount))))];
    }

    [Fact]
    public void A_pot_that_is_enough_changes_nothing() =>
        Assert.Equal(["400000.50", "599999.50"], Divide("proportional", new AnAward { Code = "A" }.Line("400000.50"), new AnAward { Code = "B" }.Line("599999.50")));

    [Fact]
    public void A_pot_too_small_is_divided_to_the_yuan_and_equal_remainders_go_by_code() =>
        Assert.Equal(
            ["333333.00", "333334.00", "333333.00"],
            Divide("proportional", new AnAward { Code = "C" }.Line("500000"), new AnAward { Code = "A" }.Line("500000"), new AnAward { Code = "B" }.Line("500000")));

    [Fact]
    public void An_enterprise_divides_its_part_between_its_lines() =>
        Assert.Equal(
            ["166667.00+333333.00", "500000.00"],
            Divide("proportional", new AnAward { Code = "A" }.Line("500000").Line("1000000"), new AnAward { Code = "B" }.Line("1500000")));

    [Fact]
    public void By_weight_nobody_gets_more_than_was_asked_for_and_the_rest_is_divided_anew() =>
        Assert.Equal(
            ["100000.00", "225000.00", "675000.00"],
            Divide("by-weight", new AnAward { Code = "A" }.Line("100000", weight: "5"), new AnAward { Code = "B" }.Line("1000000", weight: "1"), new AnAward { Code = "C" }.Line("1000000", weight: "3")));

    [Fact]
    public void Parts_add_up_to_the_pot_whatever_is_asked()
    {
        Random random = new(7);
        for (int round = 0; round < 300; round++)
        {
            Exact[] amounts = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Exact.Of((decimal)random.Next(1, 50_000_000)) / new Exact(round % 2 == 0 ? 1 : 100, 1))];
            BigInteger asked = amounts.Aggregate(Exact.Zero, (a, b) => a + b).Floor();
            BigInteger pot = new(random.NextInt64((long)asked + 1));
            BigInteger[] parts = AwardPot.Parts(amounts, amounts, pot);
            BigInteger room = amounts.Aggregate(BigInteger.Zero, (sum, a) => sum + a.Floor());
            Assert.Equal(BigInteger.Min(pot, room), parts.Aggregate(BigInteger.Zero, (a, b) => a + b));
            Assert.All(parts.Zip(amounts), p => Assert.True(Exact.Of(p.First) <= p.Second));
        }
    }
}
