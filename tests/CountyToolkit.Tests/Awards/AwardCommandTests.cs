using System.Text.Json.Nodes;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Awards;

/// <summary><c>county awards eval</c>: the contract's answer from a file of facts, with no county file anywhere.</summary>
public sealed class AwardCommandTests : IDisposable
{
    private readonly CommandLine county = new();

    public void Dispose() => county.Dispose();

    private JsonNode Eval(string programme, Action<JsonObject>? change = null, int code = 0)
    {
        JsonObject facts = JsonNode.Parse(Repository.Read("scripts/policies/county-awards/titles.facts.json"))!.AsObject();
        change?.Invoke(facts);
        string file = Path.Combine(county.Folder, "facts.json");
        File.WriteAllText(file, facts.ToJsonString());
        Assert.Equal(code, county.Run("awards", "eval", programme, "--facts", file, "--year", "2024", "--date", "2024-12-31", "--json"));
        return county.Json;
    }

    [Fact]
    public void The_answer_has_the_contracts_shape()
    {
        JsonNode answer = Eval("county-awards/recognition");
        Assert.Equal("met", answer["verdict"]!["outcome"]!.GetValue<string>());
        Assert.Equal("300000.00", answer["granted"]!.GetValue<string>());
        Assert.Equal("300000.00", answer["lines"]![0]!["amount"]!.GetValue<string>());
        Assert.Equal(["240000.00", "pending"], answer["instalments"]!.AsArray().Select(i => i!["amount"]!.GetValue<string>()));
        Assert.Equal(("stages", "300000.00", "300000.00"), (answer["steps"]![0]!["step"]!.GetValue<string>(), answer["steps"]![0]!["before"]!.GetValue<string>(), answer["steps"]![0]!["after"]!.GetValue<string>()));
    }

    [Fact]
    public void Unmet_is_zero_and_open_is_null()
    {
        JsonNode unmet = Eval("county-awards/recognition", f => f["incidents"] = new JsonArray(new JsonObject { ["kind"] = "safety", ["grade"] = "较大", ["on"] = "2023-03-01" }));
        Assert.Equal(("unmet", "0.00", 0), (unmet["verdict"]!["outcome"]!.GetValue<string>(), unmet["granted"]!.GetValue<string>(), unmet["instalments"]!.AsArray().Count));
        JsonNode open = Eval("county-awards/recognition", f => f["titles"] = null);
        Assert.Equal("missing", open["verdict"]!["outcome"]!.GetValue<string>());
        Assert.True(open.AsObject().ContainsKey("granted") && open["granted"] is null);
    }

    [Fact]
    public void A_wrong_name_and_wrong_facts_are_refused_in_one_document()
    {
        Assert.Equal("award.no-programme", Eval("county-awards/recognise", code: 3)["error"]!["code"]!.GetValue<string>());
        Assert.Equal("awards.name", Eval("recognition", code: 2)["error"]!["code"]!.GetValue<string>());
        Assert.Equal(3, county.Run("awards", "eval", "county-awards/rd", "--facts", Path.Combine(county.Folder, "none.json"), "--year", "2024", "--json"));
    }
}
