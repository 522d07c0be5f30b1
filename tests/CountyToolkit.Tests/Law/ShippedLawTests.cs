using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Facts;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Law;

public sealed class ShippedLawTests
{
    public static TheoryData<string> Policies => [.. ShippedLaw.Policies()];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_figure_says_its_clause_and_how_sure_we_are(string id)
    {
        PolicyDocument policy = ShippedLaw.Policy(id);
        HashSet<string> clauses = [.. policy.Clauses.Select(c => c.Id)];
        JsonObject figures = JsonNode.Parse(Repository.Read($"scripts/policies/{id}/policy.json"))!["figures"]!.AsObject();
        string[] bad =
        [
            .. from figure in figures
               from entry in figure.Value!.AsArray()
               where !clauses.Contains((string?)entry!["clause"] ?? "") || entry["certainty"] is null || entry["label"] is null || entry["from"] is null
               select figure.Key,
        ];
        Assert.Empty(bad);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_clause_a_rule_cites_is_in_its_document_and_every_figure_is_used(string id)
    {
        PolicyDocument policy = ShippedLaw.Policy(id);
        string policyJson = Repository.Read($"scripts/policies/{id}/policy.json");
        string[] rules = [.. Repository.Files($"scripts/policies/{id}", "*.js").Select(Repository.Read)];
        string[] cited = [.. rules.SelectMany(r => Regex.Matches(r, "clause: \"([^\"]+)\"")).Select(m => m.Groups[1].Value)];
        Assert.Equal(rules.Length, cited.Length);
        Assert.Empty(cited.Except(policy.Clauses.Select(c => c.Id)));
        string[] figures = [.. JsonNode.Parse(policyJson)!["figures"]!.AsObject().Select(f => f.Key)];
        string[] unused = [.. figures.Where(f => !rules.Any(r => Regex.IsMatch(r, $@"\bf\.{f}\b")) && !policyJson.Contains($"\"figure\": \"{f}\"", StringComparison.Ordinal))];
        Assert.Empty(unused);
        string[] known = [.. figures, "reading", "at"];
        Assert.Empty(rules.SelectMany(r => Regex.Matches(r, @"\bf\.(\w+)")).Select(m => m.Groups[1].Value).Except(known));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Facts_of_the_cases_are_readable(string id)
    {
        foreach (string file in Repository.Files($"scripts/policies/{id}", "*.facts.json"))
        {
            SubjectFacts.Parse(JsonNode.Parse(Repository.Read(file)), ShippedLaw.Catalogue, file, out IReadOnlyList<OfficeError> errors);
            Assert.Empty(errors);
        }
    }

    [Fact]
    public void The_guide_lists_every_code_of_the_catalogues()
    {
        string guide = Repository.Read("scripts/README.md");
        JsonObject codes = JsonNode.Parse(Repository.Read("scripts/codes.json"))!.AsObject();
        IEnumerable<string> all = ShippedLaw.Catalogue.Indicators.Select(i => i.Code)
            .Concat(ShippedLaw.Catalogue.Attributes.Select(a => a.Code))
            .Concat(ShippedLaw.Catalogue.Pools.Select(p => p.Code))
            .Concat(from name in new[] { "credentialKinds", "incidentKinds", "lists", "gradeKinds", "matters", "sources", "claimKinds", "titleEvents", "levels" }
                    from code in codes[name]!.AsObject()
                    select code.Key);
        Assert.Empty(all.Where(c => !guide.Contains($"`{c}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_rule_the_pools_name_is_there()
    {
        string[] absent =
        [
            .. from pool in ShippedLaw.Catalogue.Pools
               from check in pool.Checks
               where !File.Exists(Path.Combine(Repository.Root, "scripts/policies", check.Rule + ".js"))
               select check.Rule,
        ];
        Assert.Empty(absent);
    }
}
