using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>
/// The steps of an award under every engine id there has been: a bundle that names an old one is paid as it was paid then, to
/// the 分. Answers of the ids before were written by the programs of their day; <c>COUNTY_ENGINE_ID=N</c> writes those of a new id once.
/// </summary>
public sealed class EngineIdAwardTests
{
    private const string Folder = "tests/CountyToolkit.Tests/Rules/Engine/Ids/";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_engine_id_pays_as_it_did_in_its_day(int id)
    {
        string file = $"{Folder}county-rules-{id}.awards.txt";
        string[] now = [.. Programmes(id).SelectMany(p => Paid(p))];
        if (Environment.GetEnvironmentVariable("COUNTY_ENGINE_ID") == id.ToString(CultureInfo.InvariantCulture))
        {
            File.WriteAllLines(Path.Combine(Repository.Root, file), now);
        }

        Assert.Equal(Repository.Read(file).TrimEnd('\n').Split('\n'), now);
    }

    private static IEnumerable<ProgrammeBundle> Programmes(int id)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["lib/prelude.js"] = Bytes($"county-rules-{id}.prelude.js"),
            ["policy.json"] = Bytes("awards.policy.json"),
        };
        foreach (string name in new[] { "indicators.json", "pools.json", "codes.json", "reward.js" })
        {
            files[name] = Bytes(name);
        }

        Bundle bundle = Bundle.Of("invented", files, new Dictionary<string, Bundle>());
        return bundle.Policy().Programmes.Select(p => ProgrammeBundle.Read(bundle, (string)p!["id"]!));
    }

    private static IEnumerable<string> Paid(ProgrammeBundle programme)
    {
        RunBook book = new(programme.Terms(2024, new DateOnly(2024, 6, 30)), Exact.Zero);
        JsonArray firms = JsonNode.Parse(Repository.Read(Folder + "awards.firms.json"))!.AsArray();
        foreach (JsonNode? firm in firms)
        {
            book.Add(AwardInput.Of(firm!["verdict"]!.AsObject(), firm["facts"]!.AsObject(), firm["held"] as JsonArray));
        }

        book.Close();
        yield return programme.Programme.Id + " " + CanonicalJson.Text(book.Pot);
        foreach (string code in firms.Select(f => (string)f!["facts"]!["creditCode"]!))
        {
            yield return programme.Programme.Id + " " + code + " " + CanonicalJson.Text(book.Result(code).Stored());
        }
    }

    private static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(Repository.Read(Folder + name));
}
