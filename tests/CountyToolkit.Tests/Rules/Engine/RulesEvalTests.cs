using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary><c>county rules eval</c> from the words typed to the document answered, through a real child process.</summary>
public sealed class RulesEvalTests : IDisposable
{
    private readonly CommandLine county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void One_object_gives_one_verdict()
    {
        county.Do("rules", "eval", "national-size-class-2011/size-class", "--facts", Facts("""{ "industry": "C3734", "values": { "2023": { "employees": 300, "revenue": "2000" } } }"""), "--date", "2024-06-30", "--json");
        Assert.Equal("met", (string?)county.Json["outcome"]);
        Assert.Equal("中型", (string?)county.Json["class"]);
        Assert.Equal("38000万元", (string?)county.Json["items"]![1]!["short"]);
    }

    [Fact]
    public void An_array_gives_an_array_in_the_same_order()
    {
        county.Do("rules", "eval", "national-size-class-2011/size-class", "--facts", Facts("""
            [ { "industry": "C3734", "values": { "2023": { "employees": 15, "revenue": 50000 } } }, { "industry": "C3734", "values": { "2023": { "employees": 250 } } } ]
            """), "--date", "2024-06-30", "--json");
        Assert.Equal(["微型", null], county.Json.AsArray().Select(v => (string?)v!["class"]));
        Assert.Equal("""[{"kind":"indicator","code":"revenue","period":"2023"}]""", county.Json[1]!["missing"]!.ToJsonString());
    }

    [Fact]
    public void Every_bad_object_is_named_and_nothing_is_evaluated()
    {
        string path = Facts("""[ { "industry": "C3734", "values": { "2023": { "revenu": 1 } } }, { }, { "registeredOn": "2012-13-01" } ]""");
        Assert.Equal(3, county.Run("rules", "eval", "national-size-class-2011/size-class", "--facts", path, "--date", "2024-06-30", "--json"));
        Assert.Equal(2, county.Json["errors"]!.AsArray().Count);
        Assert.Contains("[2]", (string?)county.Json["errors"]![1]!["where"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_names_the_nearest()
    {
        Assert.Equal(3, county.Run("rules", "eval", "national-size-class-2011/size-clas", "--facts", Facts("{}"), "--date", "2024-06-30", "--json"));
        Assert.Contains("size-class", (string?)county.Json["error"]!["message"], StringComparison.Ordinal);
    }

    private string Facts(string json)
    {
        string path = Path.Combine(county.Folder, "facts.json");
        File.WriteAllText(path, JsonNode.Parse(json)!.ToJsonString());
        return path;
    }
}
