using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Policies;

/// <summary>From a changed figure beside the file to a version in force.</summary>
public sealed class ProposeTests : IDisposable
{
    private readonly CommandLine county = new();

    public ProposeTests()
    {
        county.Environment["COUNTY_DB"] = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_PASSWORD"] = county.Environment["COUNTY_NEW_PASSWORD"] = "a-long-password";
        county.Do("init", "--office", "测试县经信局", "--region", "330929", "--admin", "周敏");
        county.Do("operators", "add", "王芳", "--role", "reviewer", "--operator", "周敏");
    }

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_version_whose_cases_fail_is_not_proposed()
    {
        Own("""{"figures":{"rdCap":[{"value":400000,"unit":"元","from":"2022-01-01","clause":"第四条","certainty":"seen"}]}}""");
        Assert.Equal(3, county.Run("rules", "propose", "county-awards", "--operator", "周敏", "--json"));
        Assert.Equal("policy.cases-fail", county.Json["error"]!["code"]!.GetValue<string>());
        county.Do("approvals", "list", "--json");
        Assert.Empty(county.Json.AsArray());
    }

    [Fact]
    public void A_second_person_puts_in_force_exactly_what_was_proposed()
    {
        county.Do("rules", "propose", "county-awards", "--operator", "周敏", "--json");
        string sha256 = county.Json["sha256"]!.GetValue<string>();
        string approval = county.Json["approval"]!.ToJsonString();
        Assert.Equal(5, county.Run("approvals", "approve", approval, "--sha256", sha256, "--operator", "周敏"));
        Assert.Equal(3, county.Run("approvals", "approve", approval, "--sha256", Sha256.Of("other"), "--operator", "王芳"));
        county.Do("approvals", "approve", approval, "--sha256", sha256, "--operator", "王芳");
        county.Do("policies", "versions", "--json");
        JsonNode awards = county.Json.AsArray().Single(v => v!["policy"]!.GetValue<string>() == "county-awards")!;
        Assert.Equal(sha256, awards["sha256"]!.GetValue<string>());
        Assert.Equal(3, county.Run("rules", "propose", "county-awards", "--operator", "周敏", "--json"));
        Assert.Equal("policy.same", county.Json["error"]!["code"]!.GetValue<string>());
    }

    private void Own(string policyJson)
    {
        string folder = Directory.CreateDirectory(Path.Combine(county.Folder, "scripts", "policies", "county-awards")).FullName;
        File.WriteAllText(Path.Combine(folder, "policy.json"), policyJson);
    }
}
