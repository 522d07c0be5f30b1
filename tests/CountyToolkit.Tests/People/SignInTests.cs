using CountyToolkit.Audit;
using CountyToolkit.People;
using Dapper;

namespace CountyToolkit.Tests.People;

public sealed class SignInTests : IDisposable
{
    private const string Password = "渔港的灯塔-1987";
    private readonly ACounty county = new();
    private readonly List<TimeSpan> waits = [];

    public void Dispose() => county.Dispose();

    [Fact]
    public void The_founder_signs_in_with_the_password_and_no_other()
    {
        Found();
        Assert.Equal(Role.Administrator, SignIn.Run(county.File, county.Clock, "周管理", Password).Person.Role);
        OfficeError refusal = Assert.Throws<OfficeError>(() => Try("渔港的灯塔-1988"));
        Assert.Equal((ErrorKind.NotAllowed, "people.wrong-password"), (refusal.Kind, refusal.Code));
    }

    [Fact]
    public void A_name_nobody_has_is_answered_like_a_wrong_password_and_is_not_written_down()
    {
        Found();
        Assert.Equal("people.wrong-password", APerson.CodeOf(() => SignIn.Run(county.File, county.Clock, Password, "x")));
        Assert.DoesNotContain(new AuditStore(county.File.Connection).Entries(), e => e.Detail.Contains(Password, StringComparison.Ordinal));
    }

    [Fact]
    public void The_fourth_wrong_attempt_waits_and_each_later_one_twice_as_long()
    {
        Found();
        for (int i = 0; i < 10; i++)
        {
            Assert.Throws<OfficeError>(() => Try("wrong"));
        }

        Assert.Equal([1, 2, 4, 8, 16, 30, 30], waits.Select(w => (int)w.TotalSeconds));
    }

    [Fact]
    public void Attempts_are_forgotten_after_a_quarter_of_an_hour()
    {
        Found();
        for (int i = 0; i < 3; i++)
        {
            Assert.Throws<OfficeError>(() => Try("wrong"));
        }

        county.Clock.Now += TimeSpan.FromMinutes(16);
        Try(Password);
        Assert.Empty(waits);
    }

    [Fact]
    public void No_password_and_no_recovery_code_stands_in_the_file_as_text()
    {
        Founding founding = Found();
        county.File.Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using FileStream stream = new(county.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        byte[] all = bytes.ToArray();
        Assert.True(all.AsSpan().IndexOf("周管理"u8) >= 0);
        Assert.True(all.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Password)) < 0);
        Assert.True(all.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(founding.RecoveryCode)) < 0);
    }

    [Fact]
    public void The_recovery_code_as_read_from_paper_sets_a_password_once()
    {
        Founding founding = Found();
        string typed = founding.RecoveryCode.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o');
        string next = RecoverAdministrator.Run(county.File, county.Clock, "周管理", typed, "另海边一句好记的口令", waits.Add);
        SignIn.Run(county.File, county.Clock, "周管理", "另海边一句好记的口令");
        Assert.Throws<OfficeError>(() => Try(Password));
        Assert.Equal("people.wrong-recovery", APerson.CodeOf(() => Recover("周管理", founding.RecoveryCode)));
        Assert.NotEqual(founding.RecoveryCode, next);
    }

    [Fact]
    public void The_recovery_code_resets_administrators_only()
    {
        Founding founding = Found();
        Operators.Add(founding.Session, "李经办", Role.Clerk, "好记的一句话就行吧");
        Assert.Equal("people.wrong-recovery", APerson.CodeOf(() => Recover("李经办", founding.RecoveryCode)));
    }

    [Theory]
    [InlineData("short", "people.password-short")]
    [InlineData("周管理12345678", null)]
    [InlineData("周管理12345", "people.password-name")]
    public void A_password_is_long_and_not_the_name(string password, string? code)
    {
        OfficeError? refusal = Record.Exception(() => NewPassword.Hash("周管理", password)) as OfficeError;
        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void An_office_is_founded_once()
    {
        Found();
        Assert.Equal("people.founded", APerson.CodeOf(() => Found()));
        Assert.Equal("岱西县经信局", new OfficeStore(county.File.Connection).Current()!.Name);
    }

    private Founding Found() => FoundOffice.Run(county.File, county.Clock, "岱西县经信局", "330999", "周管理", Password);

    private Session Try(string password) => SignIn.Run(county.File, county.Clock, "周管理", password, waits.Add);

    private string Recover(string name, string code) =>
        RecoverAdministrator.Run(county.File, county.Clock, name, code, "另海边一句好记的口令", waits.Add);
}
