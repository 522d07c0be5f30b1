using CountyToolkit.Audit;
using CountyToolkit.People;
using Dapper;

namespace CountyToolkit.Tests.People;

/// <summary>Data leaves the file whole and recorded, or not at all.</summary>
public sealed class TakeOutTests : IDisposable
{
    private readonly ACounty county = new();
    private readonly Session clerk;

    public TakeOutTests() => clerk = APerson.In(county, "周敏", Role.Clerk);

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_file_is_put_in_place_and_recorded()
    {
        string path = Target("名单.csv");
        Assert.Equal(path, TakeOut.Run(clerk, Right.Export, "test.export", path, (_, part) => File.WriteAllText(part, "甲")));
        Assert.Equal(("甲", 1), (File.ReadAllText(path), Recorded));
        Assert.Equal([path], Directory.GetFiles(county.Folder, "名单*"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void A_folder_takes_the_place_of_an_empty_one(string end)
    {
        string path = Target("证据");
        Directory.CreateDirectory(path);
        Assert.Equal(path, TakeOut.Run(clerk, Right.Export, "test.export", path + end, WriteFolder));
        Assert.Equal("甲", File.ReadAllText(Path.Combine(path, "一")));
    }

    [Fact]
    public void What_is_there_is_not_overwritten_nor_added_to()
    {
        string file = Target("名单.csv"), folder = Target("证据");
        File.WriteAllText(file, "旧");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "旧"), "");
        Assert.Equal("export.exists", APerson.CodeOf(() => TakeOut.Run(clerk, Right.Export, "test.export", file, (_, part) => File.WriteAllText(part, "新"))));
        Assert.Equal("export.exists", APerson.CodeOf(() => TakeOut.Run(clerk, Right.Export, "test.export", folder, WriteFolder)));
        Assert.Equal(("旧", 1, 0), (File.ReadAllText(file), Directory.GetFileSystemEntries(folder).Length, Recorded));
    }

    [Fact]
    public void Stopped_or_failed_half_way_nothing_is_there_and_nothing_recorded()
    {
        string path = Target("证据");
        foreach (Exception fault in new Exception[] { new OperationCanceledException(), new IOException("磁盘已满"), new InvalidOperationException() })
        {
            Assert.ThrowsAny<Exception>(() => TakeOut.Run(clerk, Right.Export, "test.export", path, (act, part) =>
            {
                WriteFolder(act, part);
                throw fault;
            }));
        }

        Assert.Empty(Directory.GetFileSystemEntries(county.Folder, "证据*"));
        Assert.Equal(0, Recorded);
    }

    [Fact]
    public void An_act_that_does_not_come_about_takes_what_was_written_away_again()
    {
        string path = Target("名单.csv");
        Assert.ThrowsAny<Exception>(() => TakeOut.Run(clerk, Right.Export, "test.export", path, (act, part) =>
        {
            File.WriteAllText(part, "甲");
            act.Connection.Execute("ROLLBACK"); // sealing the act then finds no transaction
        }));
        Assert.Empty(Directory.GetFileSystemEntries(county.Folder, "名单*"));
    }

    private int Recorded => new AuditStore(county.File.Connection).Find(new AuditFilter { Act = "test.export" }, 10).Count();

    private string Target(string name) => Path.Combine(county.Folder, name);

    private static void WriteFolder(Act act, string part)
    {
        Directory.CreateDirectory(part);
        File.WriteAllText(Path.Combine(part, "一"), "甲");
    }
}
