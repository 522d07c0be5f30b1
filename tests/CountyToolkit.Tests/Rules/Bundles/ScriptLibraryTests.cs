using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Rules.Bundles;

/// <summary>An office's own folder over the shipped one, on real folders.</summary>
public sealed class ScriptLibraryTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("county-scripts-").FullName;

    public ScriptLibraryTests()
    {
        foreach (string file in new[] { "lib/prelude.js", "indicators.json", "pools.json", "codes.json" })
        {
            Write("shipped/" + file, Repository.Read("scripts/" + file));
        }

        Write("shipped/policies/voucher/policy.json", """
            { "number": "虚构〔2024〕1号", "title": "虚构", "figures": { "rate": [ { "value": 80, "unit": "%", "atLeast": 80 } ], "cap": [ { "value": null, "unit": "元" } ] } }
            """);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("""{ "rate": [ { "value": 80, "unit": "%" } ] }""", null)]
    [InlineData("""{ "rate": [ { "value": 0.8, "unit": "" } ] }""", null)]
    [InlineData("""{ "rate": [ { "value": 79.9, "unit": "%" } ] }""", "figures.out-of-bounds")]
    [InlineData("""{ "cap": [ { "value": 5, "unit": "万元" } ] }""", null)]
    [InlineData("""{ "cap": [ { "value": 5, "unit": "人" } ] }""", "figures.other-shape")]
    [InlineData("""{ "kap": [ { "value": 5, "unit": "元" } ] }""", "figures.unknown-key")]
    public void An_offices_own_figure_outside_what_the_document_allows_makes_no_bundle(string figures, string? code)
    {
        Write("own/policies/voucher/policy.json", $$"""{ "figures": {{figures}} }""");
        OfficeError? refused = Record.Exception(() => Library().Bundle("voucher")) as OfficeError;
        Assert.Equal(code, refused?.Code);
        Assert.True(refused is null || refused.Where!.Contains("own/policies/voucher/policy.json:figures.", StringComparison.Ordinal), refused?.Where);
    }

    [Fact]
    public void Figures_of_its_own_are_for_an_office_with_rules_of_its_own()
    {
        Write("own/policies/voucher/policy.json", """{ "figures": { "floor": [ { "value": 5, "unit": "元" } ] } }""");
        Assert.Equal("figures.unknown-key", Assert.Throws<OfficeError>(() => Library().Bundle("voucher")).Code);
        Write("own/policies/voucher/voucher.js", "rule({ id: \"voucher\" });");
        JsonNode merged = JsonNode.Parse(Library().Bundle("voucher").Files["policy.json"])!;
        Assert.Equal(["rate", "cap", "floor"], merged["figures"]!.AsObject().Select(f => f.Key));
    }

    private ScriptLibrary Library() => new(Path.Combine(root, "shipped"), Path.Combine(root, "own"));

    private void Write(string file, string text)
    {
        string path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
