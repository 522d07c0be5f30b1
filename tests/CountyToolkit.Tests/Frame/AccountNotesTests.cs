using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Tests.Frame;

public class AccountNotesTests
{
    [Fact]
    public void An_account_without_a_folder_of_its_own_works_all_the_same()
    {
        string folder = AccountNotes.Folder(option => option == Environment.SpecialFolderOption.Create ? throw new FileNotFoundException("/proc/.local") : "/proc");
        Assert.Equal(Path.Combine("/proc", "county"), folder);
    }

    [Fact]
    public void A_settings_folder_that_cannot_be_written_is_no_reason_to_stop()
    {
        using CommandLine county = new();
        File.WriteAllText(Path.Combine(county.Folder, "settings"), "not a folder");
        county.Environment["COUNTY_PASSWORD"] = "渔港的灯塔-1987";
        county.Do("--db", Path.Combine(county.Folder, "county.db"), "init", "--office", "岱西县经信局", "--region", "330999", "--admin", "周管理");
        Assert.Equal(2, county.Run("today"));
    }
}
