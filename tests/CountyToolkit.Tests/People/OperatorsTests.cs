using CountyToolkit.People;

namespace CountyToolkit.Tests.People;

public sealed class OperatorsTests : IDisposable
{
    private const string Password = "海边一句好记的口令";
    private readonly ACounty county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void Every_right_has_its_role_in_the_table()
    {
        Assert.All(Enum.GetValues<Right>(), right => Assert.True(Enum.IsDefined(Rights.LeastRole(right))));
    }

    [Theory]
    [InlineData(Role.Viewer, Right.Look, true)]
    [InlineData(Role.Viewer, Right.EditRegister, false)]
    [InlineData(Role.Viewer, Right.ReadAudit, true)]
    [InlineData(Role.Clerk, Right.ExportAudit, false)]
    [InlineData(Role.Clerk, Right.RunAwards, true)]
    [InlineData(Role.Clerk, Right.Approve, false)]
    [InlineData(Role.Reviewer, Right.Approve, true)]
    [InlineData(Role.Reviewer, Right.ManageOperators, false)]
    [InlineData(Role.Administrator, Right.Restore, true)]
    public void A_role_may_what_it_may(Role role, Right right, bool may)
    {
        Session session = APerson.In(county, "某人", role);
        Assert.Equal(may, Rights.May(session.Person, right));
        Assert.Equal(may ? null : "people.not-allowed", (Record.Exception(() => session.Demand(right)) as OfficeError)?.Code);
    }

    [Fact]
    public void The_last_administrator_is_neither_disabled_nor_lowered()
    {
        Session administrator = APerson.In(county, "周管理", Role.Administrator);
        Assert.Equal("people.last-administrator", APerson.CodeOf(() => Operators.Disable(administrator, "周管理")));
        Assert.Equal("people.last-administrator", APerson.CodeOf(() => Operators.SetRole(administrator, "周管理", Role.Clerk)));
        APerson.In(county, "郑管理", Role.Administrator);
        Assert.False(Operators.Disable(administrator, "周管理").Enabled);
    }

    [Fact]
    public void One_disabled_while_signed_in_writes_nothing_more()
    {
        Session administrator = APerson.In(county, "周管理", Role.Administrator);
        Session clerk = APerson.In(county, "李经办", Role.Clerk);
        Operators.Disable(administrator, "李经办");
        Assert.Equal("people.disabled", APerson.CodeOf(() => clerk.Write(Right.EditRegister, "test", _ => { })));
    }

    [Fact]
    public void One_enabled_again_by_a_role_signs_in_with_the_old_password()
    {
        Session administrator = APerson.In(county, "周管理", Role.Administrator);
        Operators.Add(administrator, "李经办", Role.Clerk, Password);
        Operators.Disable(administrator, "李经办");
        Assert.Equal("people.disabled", APerson.CodeOf(() => SignIn.Run(county.File, county.Clock, "李经办", Password)));
        Operators.SetRole(administrator, "李经办", Role.Reviewer);
        Assert.Equal(Role.Reviewer, SignIn.Run(county.File, county.Clock, "李经办", Password).Person.Role);
    }

    [Fact]
    public void A_name_is_never_used_twice()
    {
        Session administrator = APerson.In(county, "周管理", Role.Administrator);
        Operators.Add(administrator, "李经办", Role.Clerk, Password);
        Operators.Disable(administrator, "李经办");
        Assert.Equal("people.name-taken", APerson.CodeOf(() => Operators.Add(administrator, " 李经办 ", Role.Clerk, Password)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("李 经办")]
    [InlineData("a\nb")]
    [InlineData("周管理\u200B")]
    [InlineData("周\u202E管理")]
    public void A_name_is_one_word(string name)
    {
        Session administrator = APerson.In(county, "周管理", Role.Administrator);
        Assert.Equal("people.operator-name", APerson.CodeOf(() => Operators.Add(administrator, name, Role.Clerk, Password)));
    }

    [Fact]
    public void A_clerk_sets_the_own_password_by_the_present_one_and_nobody_elses()
    {
        Session administrator = APerson.In(county, "周管理", Role.Administrator);
        Session clerk = APerson.In(county, "李经办", Role.Clerk);
        Operators.SetPassword(administrator, "李经办", Password + "一");
        Assert.Equal("people.wrong-present", APerson.CodeOf(() => Operators.SetPassword(clerk, "李经办", Password)));
        Assert.Equal("people.wrong-present", APerson.CodeOf(() => Operators.SetPassword(clerk, "李经办", Password, Password)));
        Operators.SetPassword(clerk, "李经办", Password, Password + "一");
        SignIn.Run(county.File, county.Clock, "李经办", Password);
        Assert.Equal("people.not-allowed", APerson.CodeOf(() => Operators.SetPassword(clerk, "周管理", Password)));
        Operators.SetPassword(administrator, "李经办", Password + "二");
        SignIn.Run(county.File, county.Clock, "李经办", Password + "二");
    }

    [Theory]
    [InlineData("reviewer", Role.Reviewer)]
    [InlineData("审核", Role.Reviewer)]
    public void A_role_is_read_by_code_or_word(string text, Role role) => Assert.Equal(role, RoleName.Read(text));

    [Fact]
    public void An_unknown_role_is_a_wrong_use() =>
        Assert.Equal(ErrorKind.Usage, Assert.Throws<OfficeError>(() => RoleName.Read("boss")).Kind);
}
