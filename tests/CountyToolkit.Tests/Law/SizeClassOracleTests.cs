using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Law;

public sealed class SizeClassOracleTests
{
    private const int Tries = 3000;
    private static readonly string[] Industries =
    [
        "A0411", "B1012", "C3734", "C", "D4411", "E4822", "F5126", "F5211", "G5320", "G5430", "G5521", "G5910", "G5930", "G6010", "H6110", "H6210",
        "I6319", "I6421", "I6513", "J6621", "K7010", "K7020", "K7030", "K7040", "K7090", "L7212", "M7320", "N7820", "O8111", "P8321", "Q8411", "Q8521",
        "R9030", "S9111", "T9700", "F", "K70",
    ];

    [Fact]
    public void Random_enterprises_get_the_class_the_official_sentences_give()
    {
        Random random = new(300);
        Bundle bundle = new ScriptLibrary(Path.Combine(Repository.Root, "scripts")).Bundle("national-size-class-2011");
        using RuleWorker worker = new();
        worker.Load(bundle);
        (string Industry, int? People, decimal? Revenue, decimal? Assets)[] firms =
            [.. Enumerable.Range(0, Tries).Select(i => Firm(Industries[i % Industries.Length], random))];
        List<string> wrong = [];
        worker.EvaluateAll([.. firms.Select(f => Request(bundle.Hash, f))], (at, verdict) =>
        {
            string expected = Expected(OfficialSizeTable.Possible(firms[at].Industry, firms[at].People, firms[at].Revenue, firms[at].Assets));
            string answered = (string?)verdict["outcome"] + " " + string.Join("|", (verdict["classes"] as JsonArray ?? []).Select(c => (string?)c));
            if (answered != expected)
            {
                wrong.Add($"{firms[at]}: {answered}, the document says {expected}");
            }
        });
        Assert.Empty(wrong);
    }

    private static string Expected(string[]? classes) => classes switch
    {
        null => "not-applicable ",
        { Length: 1 } => "met " + classes[0],
        _ => "missing " + string.Join("|", classes),
    };

    // Half the numbers stand on a limit of the industry or one step beside it, where mistakes live; one in eight is blank.
    private static (string Industry, int? People, decimal? Revenue, decimal? Assets) Firm(string industry, Random random)
    {
        decimal[] limits = [0m, .. OfficialSizeTable.Around(industry)];
        return (industry, (int?)Number(1m), Number(0.000001m), Number(0.000001m));

        decimal? Number(decimal step) => random.Next(8) switch
        {
            0 => null,
            < 5 => Math.Max(0m, limits[random.Next(limits.Length)] + (step * (random.Next(3) - 1))),
            _ => random.Next(250000),
        };
    }

    private static EvalRequest Request(string bundle, (string Industry, int? People, decimal? Revenue, decimal? Assets) firm) => new()
    {
        Bundle = bundle,
        Rule = "national-size-class-2011/size-class",
        Date = new DateOnly(2024, 6, 30),
        Facts = new JsonObject
        {
            ["industry"] = firm.Industry,
            ["values"] = new JsonObject
            {
                ["2023"] = new JsonObject { ["employees"] = firm.People, ["revenue"] = Text(firm.Revenue), ["total_assets"] = Text(firm.Assets) },
            },
        },
    };

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
