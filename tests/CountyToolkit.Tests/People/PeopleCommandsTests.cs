namespace CountyToolkit.Tests.People;

public sealed class PeopleCommandsTests : IDisposable
{
    private const string Password = "渔港的灯塔-1987";
    private readonly CommandLine county = new();
    private readonly string file;

    public PeopleCommandsTests()
    {
        file = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_DB"] = file;
        county.Environment["COUNTY_PASSWORD"] = Password;
    }

    public void Dispose() => county.Dispose();

    [Fact]
    public void Init_makes_an_office_whose_administrator_signs_in()
    {
        Init();
        county.Do("--operator", "周管理", "operators", "list", "--json");
        Assert.Equal("administrator", county.Json[0]!["role"]!.GetValue<string>());
    }

    [Fact]
    public void Init_overwrites_nothing_and_a_refused_one_leaves_nothing()
    {
        Assert.Equal(3, county.Run("init", "--office", "岱西县经信局", "--region", "3309", "--json"));
        Assert.Equal("people.region", county.Json["error"]!["code"]!.GetValue<string>());
        Assert.Empty(Directory.GetFiles(county.Folder));
        Init();
        Assert.Equal(4, county.Run("init", "--office", "岱西县经信局", "--region", "330999"));
    }

    [Fact]
    public void An_added_operator_signs_in_with_the_password_shown_once()
    {
        Init();
        county.Do("--operator", "周管理", "operators", "add", "李经办", "--json");
        county.Environment["COUNTY_PASSWORD"] = county.Json["password"]!.GetValue<string>();
        county.Do("--operator", "李经办", "operators", "list");
        Assert.Equal(5, county.Run("--operator", "李经办", "operators", "disable", "周管理"));
    }

    [Fact]
    public void A_wrong_password_ends_with_5_and_one_document()
    {
        Init();
        county.Environment["COUNTY_PASSWORD"] = "wrong";
        Assert.Equal(5, county.Run("--operator", "周管理", "operators", "list", "--json"));
        Assert.Equal("people.wrong-password", county.Json["error"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public void An_empty_operator_is_none()
    {
        Init();
        county.Environment["COUNTY_OPERATOR"] = "";
        county.Do("operators", "list");
        Assert.Equal(5, county.Run("operators", "add", "李经办"));
    }

    [Fact]
    public void Writing_without_an_operator_ends_with_5()
    {
        Init();
        Assert.Equal(5, county.Run("operators", "add", "李经办"));
    }

    [Fact]
    public void The_recovery_code_sets_the_password_and_a_new_code_is_shown()
    {
        string code = Init();
        county.Environment["COUNTY_PASSWORD"] = "另一句好记的口令";
        county.Do("operators", "passwd", "周管理", "--recovery", code, "--json");
        Assert.NotEqual(code, county.Json["recoveryCode"]!.GetValue<string>());
        county.Do("--operator", "周管理", "operators", "list");
    }

    [Fact]
    public void Roles_are_set_and_operators_disabled()
    {
        Init();
        county.Environment["COUNTY_NEW_PASSWORD"] = "好记的一句话就行吧";
        county.Do("--operator", "周管理", "operators", "add", "李经办", "--role", "经办");
        county.Do("--operator", "周管理", "operators", "role", "李经办", "reviewer", "--json");
        Assert.Equal("reviewer", county.Json["role"]!.GetValue<string>());
        county.Do("--operator", "周管理", "operators", "disable", "李经办");
        county.Environment["COUNTY_PASSWORD"] = county.Environment["COUNTY_NEW_PASSWORD"];
        Assert.Equal(5, county.Run("--operator", "李经办", "operators", "list"));
    }

    [Fact]
    public void Approvals_of_a_new_file_are_none()
    {
        Init();
        county.Do("approvals", "list", "--json");
        Assert.Empty(county.Json.AsArray());
        Assert.Equal(3, county.Run("approvals", "show", "1", "--json"));
    }

    private string Init()
    {
        county.Do("init", "--office", "岱西县经信局", "--region", "330999", "--admin", "周管理", "--json");
        return county.Json["recoveryCode"]!.GetValue<string>();
    }
}
