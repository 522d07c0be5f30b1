using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Storage;

/// <summary>A file of every earlier schema version is brought up to date, after a proven backup, in one step.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly ACounty county = new();

    public static TheoryData<int> EarlierVersions => [.. Enumerable.Range(SchemaUpgrade.Oldest, SchemaUpgrade.Newest - SchemaUpgrade.Oldest)];

    public void Dispose() => county.Dispose();

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public void An_older_file_is_backed_up_and_brought_up_to_date(int version)
    {
        string path = Older(version);
        using (CountyFile file = CountyFile.Open(path, county.Clock))
        {
            Assert.Equal(SchemaUpgrade.Newest, file.Connection.ExecuteScalar<long>("PRAGMA user_version"));
            Act.Run(file, county.Clock, Actor.ThisMachine, "test", act =>
            {
                act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330999')", act);
            });
            Assert.Empty(VerifyFile.Run(file));
        }

        BackupCopy backup = Assert.Single(BackupShelf.List(path));
        Assert.Equal("before-upgrade", backup.Occasion);
        using SqliteConnection before = new($"Data Source={backup.Path};Mode=ReadOnly;Pooling=False");
        Assert.Equal(version, before.ExecuteScalar<long>("PRAGMA user_version"));
    }

    [Fact]
    public void An_upgrade_that_fails_leaves_the_old_version_whole()
    {
        string path = Older(SchemaUpgrade.Oldest);
        using (SqliteConnection db = new($"Data Source={path};Pooling=False"))
        {
            // A name the next file wants is taken.
            db.Execute("CREATE TABLE enterprise_now (id INTEGER PRIMARY KEY)");
        }

        Assert.Equal(ErrorKind.File, Assert.Throws<OfficeError>(() => CountyFile.Open(path, county.Clock).Dispose()).Kind);
        using SqliteConnection after = new($"Data Source={path};Mode=ReadOnly;Pooling=False");
        Assert.Equal(SchemaUpgrade.Oldest, after.ExecuteScalar<long>("PRAGMA user_version"));
        Assert.Equal(SchemaUpgrade.Oldest, after.ExecuteScalar<long>("SELECT COUNT(*) FROM migration"));
    }

    private string Older(int version)
    {
        string path = Path.Combine(county.Folder, "older.db");
        using SqliteConnection db = new($"Data Source={path};Pooling=False");
        db.Open();
        db.Execute($"PRAGMA application_id = {CountyFile.ApplicationId}");
        SchemaUpgrade.Apply(db, county.Clock, version);
        return path;
    }
}
