using System.Globalization;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Engine;

namespace CountyToolkit.Tests.Awards;

/// <summary>A programme drawn at random: as the oracle reads it, and as the text an office would write.</summary>
internal sealed class OracleLaw
{
    private static readonly string[] Pools = ["innovative-sme", "srdi-sme", "little-giant", "hidden-champion"];
    private static readonly string[] Capped = ["item-cap", "once-per-title", "highest", "difference", "year-cap", "waiting", "sharing"];
    private static readonly string[] Modes = ["yuan-down", "yuan-half-up", "fen-down", "fen-half-up"];

    public required string[] Order { get; init; }

    public required bool Paid { get; init; }

    public required string[] Ladder { get; init; }

    public required bool CapByPool { get; init; }

    public required string[] Among { get; init; }

    public required bool EveryYear { get; init; }

    public required string[] CapOver { get; init; }

    public required string[] OnceOver { get; init; }

    public required string Mode { get; init; }

    public required Stage[] Stages { get; init; }

    public required int Months { get; init; }

    public required Level[] Levels { get; init; }

    public required bool ByWeight { get; init; }

    public required bool ByTitleYear { get; init; }

    public required DateOnly Effective { get; init; }

    /// <summary>One instalment: its share in percent, its year, and the grades of which year keep or lose it.</summary>
    public sealed record Stage(int Percent, int Year, int? GradeYear, string[] Grades, bool Loses);

    /// <summary>A level of government; no percentage = it takes the rest.</summary>
    public sealed record Level(string Name, int? Percent);

    public static OracleLaw Draw(Random random) => new()
    {
        Order = [.. Steps(random)],
        Paid = random.Next(2) == 0,
        Ladder = [.. Shuffled(random, Pools).Take(random.Next(2, 5))],
        CapByPool = random.Next(3) == 0,
        Among = random.Next(3) switch { 0 => [], 1 => ["recognition"], _ => ["recognition", "rd"] },
        EveryYear = random.Next(3) == 0,
        CapOver = random.Next(2) == 0 ? [] : ["recognition", "rd"],
        OnceOver = random.Next(2) == 0 ? [] : ["recognition"],
        Mode = Modes[random.Next(4)],
        Stages = Instalments(random),
        Months = random.Next(1, 25),
        Levels = random.Next(3) switch
        {
            0 => [new("city", 30), new("county", null)],
            1 => [new("provincial", null), new("city", 33), new("county", 12)],
            _ => [new("city", 45), new("county", 55)],
        },
        ByWeight = random.Next(2) == 0,
        ByTitleYear = random.Next(3) == 0,
        Effective = random.Next(3) == 0 ? new DateOnly(2024, 3, 1) : new DateOnly(2022, 1, 1),
    };

    public AwardTerms Terms()
    {
        PolicyDocument policy = AnAward.Policy(Text(), effective: IsoDate.Text(Effective));
        return new AwardTerms(AnAward.Read(policy), policy, 2024, DecimalOracle.Today, EngineId.Current);
    }

    public override string ToString() => Text();

    private static List<string> Steps(Random random)
    {
        List<string> order = [.. Shuffled(random, [.. Capped.Where(_ => random.Next(4) > 0)])];
        if (random.Next(2) == 0)
        {
            order.Insert(random.Next(order.Count + 1), "stages");
        }

        int last = order.IndexOf("stages") is >= 0 and int at ? at : order.Count;
        if (random.Next(3) > 0 || order.Count == 0)
        {
            order.Insert(random.Next(last + 1), "round");
        }

        if (random.Next(3) == 0)
        {
            order.Insert(random.Next(order.Count + 1), "pot");
        }

        return order;
    }

    private static Stage[] Instalments(Random random)
    {
        int[] shares = random.Next(4) switch { 0 => [80, 20], 1 => [85, 15], 2 => [30, 70], _ => [50, 30, 20] };
        return [.. shares.Select((share, i) => new Stage(share, i, random.Next(2) == 0 ? null : random.Next(2), random.Next(2) == 0 ? ["D"] : ["A", "B"], random.Next(2) == 0))];
    }

    private static T[] Shuffled<T>(Random random, T[] items)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    private static string List(IEnumerable<string> items) => "[" + string.Join(", ", items.Select(i => $"\"{i}\"")) + "]";

    private static string Percent(int percent) => percent.ToString(CultureInfo.InvariantCulture) + "%";

    private string Text() => $"\"steps\": {List(Order)}, \"basis\": \"{(Paid ? "paid" : "granted")}\", \"policyYear\": \"{(ByTitleYear ? "title.on" : "year")}\""
        + string.Concat(Order.Select(s => $", \"{s}\": {Settings(s)}"));

    private string Settings(string step) => step switch
    {
        "item-cap" => $"{{ \"figure\": \"{(CapByPool ? "poolCap" : "itemCap")}\" }}",
        "once-per-title" => OnceOver.Length == 0 ? "{ \"clause\": \"一\" }" : $"{{ \"programmes\": {List(OnceOver)} }}",
        "highest" => $"{{ \"among\": {List(Among)}, \"years\": \"{(EveryYear ? "all" : "policyYear")}\" }}",
        "difference" => $"{{ \"ladder\": {List(Ladder)} }}",
        "year-cap" => CapOver.Length == 0 ? "{ \"figure\": \"yearCap\" }" : $"{{ \"figure\": \"yearCap\", \"programmes\": {List(CapOver)} }}",
        "waiting" => $"{{ \"from\": \"movedInOn\", \"months\": {Months} }}",
        "pot" => $"{{ \"figure\": \"budget\", \"cut\": \"{(ByWeight ? "by-weight" : "proportional")}\" }}",
        "sharing" => "[" + string.Join(", ", Levels.Select(l => $"{{ \"level\": \"{l.Name}\", {(l.Percent is { } p ? $"\"share\": \"{Percent(p)}\"" : "\"rest\": true")} }}")) + "]",
        "round" => $"\"{Mode}\"",
        _ => "[" + string.Join(", ", Stages.Select(Written)) + "]",
    };

    private static string Written(Stage stage) => $"{{ \"share\": \"{Percent(stage.Percent)}\", \"year\": {stage.Year}"
        + (stage.GradeYear is { } year
            ? $", \"if\": {{ \"grade\": \"efficiency\", \"year\": \"policyYear+{year}\", \"{(stage.Loses ? "not" : "in")}\": {List(stage.Grades)} }}, \"else\": \"forfeit\" }}" : " }");
}
