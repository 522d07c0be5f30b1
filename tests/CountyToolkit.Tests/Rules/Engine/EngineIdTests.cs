using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>
/// Every engine id there has been, replayed: a bundle carries the prelude of its day, and is answered as it was then, to the
/// byte. The verdicts were written by the program of that day; <c>COUNTY_ENGINE_ID=N</c> writes those of a new id once.
/// </summary>
public sealed class EngineIdTests
{
    private const string Folder = "tests/CountyToolkit.Tests/Rules/Engine/Ids/";
    private static readonly string[] Rules = ["conditions", "size", "points", "reward", "unfilled", "grades"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_engine_id_answers_as_it_did_in_its_day(int id)
    {
        Bundle bundle = Bundle(id);
        using RuleWorker worker = new();
        worker.Load(bundle);
        string[] now =
        [
            .. from question in JsonNode.Parse(Repository.Read(Folder + "questions.json"))!.AsArray()
               select CanonicalJson.Text(worker.Evaluate(new EvalRequest
               {
                   Bundle = bundle.Hash,
                   Rule = "invented/" + (string)question["rule"]!,
                   Date = IsoDate.Parse((string)question["date"]!),
                   Facts = question["facts"]!.DeepClone(),
               })),
        ];
        string file = $"{Folder}county-rules-{id}.verdicts.txt";
        if (Environment.GetEnvironmentVariable("COUNTY_ENGINE_ID") == id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            File.WriteAllLines(Path.Combine(Repository.Root, file), now);
        }

        Assert.Equal(Repository.Read(file).TrimEnd('\n').Split('\n'), now);
        Assert.All(now, verdict => Assert.Contains($"\"engine\":\"county-rules/{id}\"", verdict, StringComparison.Ordinal));
    }

    private static Bundle Bundle(int id)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal) { ["lib/prelude.js"] = Bytes($"county-rules-{id}.prelude.js") };
        foreach (string name in new[] { "policy.json", "indicators.json", "pools.json", "codes.json" }.Concat(Rules.Select(r => r + ".js")))
        {
            files[name] = Bytes(name);
        }

        return CountyToolkit.Rules.Bundles.Bundle.Of("invented", files, new Dictionary<string, Bundle>());
    }

    private static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(Repository.Read(Folder + name));
}
