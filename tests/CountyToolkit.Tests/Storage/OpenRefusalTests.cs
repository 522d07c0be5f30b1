using System.Diagnostics;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Storage;

/// <summary>Every sort of file that is not to be opened, as a real file, with the refusal it gets.</summary>
public sealed class OpenRefusalTests : IDisposable
{
    private readonly ACounty county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_missing_file() => Refused("file.missing", Path.Combine(county.Folder, "nowhere.db"));

    [Fact]
    public void A_folder() => Refused("file.folder", county.Folder);

    [Fact]
    public void An_empty_file() => Refused("file.empty", Written([]));

    [Theory]
    [InlineData("just a text, not a database, and a little longer than a header of one hundred bytes would have to be to count")]
    [InlineData("PK\u0003\u0004")]
    public void A_file_of_another_sort(string content) => Refused("file.foreign", Written(System.Text.Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_database_of_another_program()
    {
        string path = Path.Combine(county.Folder, "other.db");
        Sql(path, "CREATE TABLE t (x)");
        Refused("file.foreign", path);
    }

    [Fact]
    public void A_file_of_a_newer_program_is_left_alone()
    {
        string path = Copy("newer.db");
        Sql(path, $"PRAGMA user_version = {SchemaUpgrade.Newest + 1}");
        byte[] before = File.ReadAllBytes(path);
        OfficeError refusal = Refused("file.newer", path);
        Assert.Equal($"{SchemaUpgrade.Newest + 1}", refusal.Value);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_older_than_we_support()
    {
        string path = Copy("old.db");
        Sql(path, "PRAGMA user_version = 0");
        Refused("file.too-old", path);
    }

    [Fact]
    public void An_older_file_that_may_only_be_read()
    {
        string path = Copy("older.db");
        Sql(path, $"PRAGMA user_version = {SchemaUpgrade.Newest - 1}");
        Assert.Equal("file.older", Assert.Throws<OfficeError>(() => CountyFile.Open(path, county.Clock, readOnly: true)).Code);
    }

    [Fact]
    public void A_file_whose_schema_record_was_edited()
    {
        string path = Copy("edited.db");
        Sql(path, "UPDATE migration SET sha256 = replace(sha256, 'a', 'b')");
        Refused("file.migration-edited", path);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.98)]
    public void A_truncated_file(double share)
    {
        byte[] whole = File.ReadAllBytes(Copy("whole.db"));
        Refused("file.damaged", Written(whole[..(int)(whole.Length * share)]));
    }

    [Fact]
    public void A_file_with_a_page_of_garbage()
    {
        byte[] bytes = File.ReadAllBytes(Copy("whole.db"));
        bytes.AsSpan(4096 * 3, 4096).Fill(0xA5);
        Refused("file.damaged", Written(bytes));
    }

    [Fact]
    public void A_file_locked_by_another_writer()
    {
        using CountyFile first = CountyFile.Open(county.Path, county.Clock);
        using FileTransaction writing = first.WriteTransaction();
        List<TimeSpan> waited = [];
        county.File.GoesOn = wait =>
        {
            waited.Add(wait.Since);
            return true;
        };
        Stopwatch watch = Stopwatch.StartNew();
        OfficeError refusal = Assert.Throws<OfficeError>(county.File.WriteTransaction);
        Assert.Equal((ErrorKind.File, "file.locked"), (refusal.Kind, refusal.Code));
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(5));

        // How long a busy machine takes to come back to it is not ours to say; that it is not waited for once more is.
        Assert.All(waited, since => Assert.InRange(since, TimeSpan.Zero, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void A_file_another_program_keeps_to_itself()
    {
        string path = Copy("kept.db");
        using SqliteConnection other = new($"Data Source={path};Pooling=False");
        other.Open();
        other.Execute("PRAGMA journal_mode = DELETE");
        other.Execute("BEGIN EXCLUSIVE;");
        Refused("file.locked", path);
    }

    [Fact]
    public void A_library_that_cannot_be_loaded()
    {
        Assert.False(SystemLibrary.TryLoad("no_such_library_of_ours"));
        SystemLibrary.Demand("county.db", usable: true);
        OfficeError refusal = Assert.Throws<OfficeError>(() => SystemLibrary.Demand("county.db", usable: false));
        Assert.Equal((ErrorKind.File, "file.library-too-old"), (refusal.Kind, refusal.Code));
    }

    [Fact]
    public void A_full_disk_loses_the_act_and_nothing_else()
    {
        county.Act("before", act => act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330999')", act));
        long pages = county.File.Connection.ExecuteScalar<long>("PRAGMA page_count");
        county.File.Connection.Execute($"PRAGMA max_page_count = {pages + 2}");
        OfficeError refusal = Assert.Throws<OfficeError>(() => county.Act("big", act =>
            act.Connection.Execute("INSERT INTO blob (act_id, sha256, bytes) VALUES (@Id, 'aa', zeroblob(1000000))", act)));
        Assert.Equal((ErrorKind.File, "file.disk-full"), (refusal.Kind, refusal.Code));
        county.File.Connection.Execute($"PRAGMA max_page_count = {pages + 1000}");
        county.Act("after", act => act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330999')", act));
        county.Reopen();
        Assert.Empty(CountyToolkit.Audit.VerifyFile.Run(county.File));
        Assert.Equal(2, county.File.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM audit"));
    }

    [Fact]
    public void A_refusal_lets_go_of_the_file()
    {
        string path = Copy("newer.db");
        Sql(path, $"PRAGMA user_version = {SchemaUpgrade.Newest + 1}");
        Refused("file.newer", path);
        using FileStream alone = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.CanWrite);
    }

    private OfficeError Refused(string code, string path)
    {
        OfficeError refusal = Assert.Throws<OfficeError>(() => CountyFile.Open(path, county.Clock).Dispose());
        Assert.Equal((ErrorKind.File, code), (refusal.Kind, refusal.Code));
        return refusal;
    }

    private string Copy(string name)
    {
        string path = Path.Combine(county.Folder, name);
        county.File.Connection.Execute("VACUUM INTO @path", new { path });
        return path;
    }

    private string Written(byte[] content)
    {
        string path = Path.Combine(county.Folder, "written.db");
        File.WriteAllBytes(path, content);
        return path;
    }

    private static void Sql(string path, string sql)
    {
        using SqliteConnection db = new($"Data Source={path};Pooling=False");
        db.Open();
        db.Execute(sql);
    }
}
