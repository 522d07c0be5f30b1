using CountyToolkit.Enterprises;

namespace CountyToolkit.Tests.Enterprises;

public sealed class FindEnterprisesTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly ARegister register = new();

    public void Dispose() => register.Dispose();

    private IEnumerable<(string By, string Text)> Find(string text) => new FindEnterprises(register.Db).Run(text, Today).Select(h => (h.By, h.Text));

    [Fact]
    public void First_letters_find_a_name_in_either_reading_of_a_character()
    {
        register.Firm(1, "海岳装备制造有限公司");
        register.Firm(2, "重庆长涂重工有限公司");
        Assert.Equal([("initials", "海岳装备制造有限公司")], Find("hyzb"));
        Assert.Equal([("initials", "海岳装备制造有限公司")], Find("ＨＹＺＢ"));
        Assert.Equal([("initials", "重庆长涂重工有限公司")], Find("cqct"));
        Assert.Equal([("initials", "重庆长涂重工有限公司")], Find("ctzg"));
        Assert.Empty(Find("hzb"));
    }

    [Fact]
    public void An_old_name_is_found_by_its_letters_too_and_named()
    {
        long firm = register.Firm(1, "海岳装备制造有限公司");
        register.Act(act => new RenameEnterprise(act, register.Index).Run(firm, "浩源船舶配件有限公司", new DateOnly(2025, 1, 1)));
        Assert.Equal([("initials", "海岳装备制造有限公司")], Find("hyzb"));
        Assert.Equal([("old-name", "海岳装备制造有限公司")], Find("海岳"));
        Assert.Equal([("name", "浩源船舶配件有限公司")], Find("浩源"));
    }

    [Fact]
    public void What_is_written_comes_before_what_is_abbreviated()
    {
        register.Firm(1, "海岳装备制造有限公司");
        register.Firm(2, "HYZB有限公司");
        Assert.Equal([("name", "HYZB有限公司"), ("initials", "海岳装备制造有限公司")], Find("hyzb"));
    }
}
