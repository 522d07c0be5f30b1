using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly ACounty county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_backup_opens_and_holds_what_the_file_held()
    {
        Write("岱西");
        string copy = Backup.Make(county.File, "manual", county.Clock);
        Write("改名");
        using CountyFile opened = CountyFile.Open(copy, county.Clock, readOnly: true);
        Assert.Equal(["岱西"], opened.Connection.Query<string>("SELECT name FROM office"));
        Assert.Empty(Directory.GetFiles(BackupShelf.Folder(county.Path), "*.part"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public void The_file_copied_alone_while_it_is_open_holds_the_last_act(int acts)
    {
        for (int i = 1; i <= acts; i++)
        {
            Write($"岱西{i}");
        }

        string stick = Path.Combine(county.Folder, "stick.db");
        File.Copy(county.Path, stick);
        using CountyFile opened = CountyFile.Open(stick, county.Clock, readOnly: true);
        Assert.Equal($"岱西{acts}", opened.Connection.ExecuteScalar<string>("SELECT name FROM office ORDER BY id DESC LIMIT 1"));
    }

    [Fact]
    public void A_copy_that_does_not_check_out_is_no_backup()
    {
        string copy = Backup.Make(county.File, "manual", county.Clock);
        byte[] bytes = File.ReadAllBytes(copy);
        bytes.AsSpan(4096 * 3, 4096).Fill(0xA5);
        File.WriteAllBytes(copy, bytes);
        Assert.Equal("file.backup-bad", Code(() => Backup.Verify(copy, null)));
    }

    [Fact]
    public void A_copy_of_other_rows_is_no_backup()
    {
        Write("一");
        string copy = Backup.Make(county.File, "manual", county.Clock);
        using (SqliteConnection forged = new($"Data Source={copy};Pooling=False"))
        {
            forged.Execute("PRAGMA foreign_keys = OFF; DROP TRIGGER audit_no_delete; DELETE FROM audit; DROP TRIGGER office_no_delete; DELETE FROM office");
        }

        string before = Backup.Contents(county.File.Connection);
        Assert.Equal("file.backup-bad", Code(() => Backup.Verify(copy, taken => Backup.IsTaken(taken, county.File.Connection, before))));
    }

    [Fact]
    public void A_copy_taken_while_others_write_ends_in_the_files_own_chain()
    {
        string before = Backup.Contents(county.File.Connection);
        Write("一");
        string copy = Backup.Make(county.File, "manual", county.Clock);
        Write("二");
        Backup.Verify(copy, taken => Backup.IsTaken(taken, county.File.Connection, before));
    }

    [Fact]
    public void A_backup_of_a_damaged_file_is_refused_and_leaves_nothing()
    {
        for (int i = 0; i < 200; i++)
        {
            Write(new string('岱', 500));
        }

        county.File.Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using (FileStream stream = new(county.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            stream.Seek(-4096 * 20, SeekOrigin.End);
            stream.Write(Enumerable.Repeat((byte)0xA5, 4096 * 10).ToArray());
        }

        using SqliteConnection other = new($"Data Source={county.Path};Pooling=False");
        other.Open();
        Assert.Contains(Code(() => Backup.Make(other, county.Path, "manual", county.Clock)), new[] { "file.damaged", "file.backup-bad" });
        Assert.Empty(Directory.GetFiles(BackupShelf.Folder(county.Path)));
    }

    [Theory]
    [InlineData(FileWaitFor.Copy)]
    [InlineData(FileWaitFor.Proof)]
    public void A_backup_given_up_leaves_nothing_and_the_file_as_it_was(FileWaitFor step)
    {
        Fill();
        List<FileWait> told = [];
        county.File.GoesOn = wait =>
        {
            told.Add(wait);
            return wait.For != step;
        };
        Assert.Throws<OperationCanceledException>(() => Backup.Make(county.File, "manual", county.Clock));
        Assert.Empty(Directory.GetFiles(BackupShelf.Folder(county.Path)));
        Assert.Equal(step, told[^1].For);

        county.File.GoesOn = null;
        Assert.True(File.Exists(Backup.Make(county.File, "manual", county.Clock)));
    }

    [Fact]
    public void The_backup_of_the_day_given_up_gives_up_the_act_too_and_the_next_one_makes_it()
    {
        Fill();
        county.Clock.Now += TimeSpan.FromDays(1);
        county.File.GoesOn = wait => wait.For != FileWaitFor.Copy;
        Assert.Throws<OperationCanceledException>(() => Write("不写"));
        Assert.Equal(0, county.File.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM office WHERE name = '不写'"));
        Assert.Empty(BackupShelf.List(county.Path));

        county.File.GoesOn = null;
        Write("写");
        Assert.Single(BackupShelf.List(county.Path));
    }

    [Fact]
    public void A_statement_of_an_act_that_nobody_wants_any_more_is_stopped_and_the_act_rolled_back()
    {
        bool wanted = true;
        county.File.GoesOn = _ => wanted;
        Assert.Throws<OperationCanceledException>(() => county.Act("office.set", act =>
        {
            wanted = false;
            return act.Connection.ExecuteScalar<long>("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000000) SELECT SUM(i) FROM n");
        }));
        wanted = true;
        Write("之后");
        Assert.Equal(1, county.File.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM audit"));
    }

    [Fact]
    public void The_first_write_of_a_day_makes_a_backup_and_the_next_ones_none()
    {
        Write("一");
        Write("二");
        Assert.Empty(BackupShelf.List(county.Path));
        county.Clock.Now += TimeSpan.FromDays(1);
        Write("三");
        Write("四");
        BackupCopy copy = Assert.Single(BackupShelf.List(county.Path));
        Assert.Equal("daily", copy.Occasion);
        using CountyFile opened = CountyFile.Open(copy.Path, county.Clock, readOnly: true);
        Assert.Equal(2, opened.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM office"));
    }

    [Fact]
    public void The_day_is_the_offices_and_not_of_utc()
    {
        county.Clock.Now = new DateTimeOffset(2026, 11, 22, 15, 30, 0, TimeSpan.Zero); // 23:30 in the office
        Write("一");
        county.Clock.Now = new DateTimeOffset(2026, 11, 22, 16, 30, 0, TimeSpan.Zero); // 00:30 of the next day
        Write("二");
        Assert.Single(BackupShelf.List(county.Path));
    }

    [Fact]
    public void The_shelf_is_thinned_to_days_weeks_and_months()
    {
        DateTime today = county.Clock.GetLocalNow().DateTime.Date;
        Directory.CreateDirectory(BackupShelf.Folder(county.Path));
        for (int day = 0; day < 400; day++)
        {
            foreach (int hour in new[] { 8, 17 })
            {
                string stamp = today.AddDays(-day).AddHours(hour).ToString("yyyyMMdd-HHmmss-fff", System.Globalization.CultureInfo.InvariantCulture);
                File.WriteAllText(Path.Combine(BackupShelf.Folder(county.Path), $"county.{stamp}.daily.db"), "");
            }
        }

        File.WriteAllText(Path.Combine(BackupShelf.Folder(county.Path), "county.damaged.db"), "");
        BackupShelf.Thin(county.Path, county.Clock);
        List<int> ages = [.. BackupShelf.List(county.Path).Select(c => (int)(today - c.At.Date).TotalDays)];
        Assert.Equal([0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], ages.Where(a => a < 14));
        Assert.InRange(ages.Count(a => a is >= 14 and < 61), 7, 8);
        Assert.InRange(ages.Count(a => a >= 61), 11, 13);
        Assert.All(BackupShelf.List(county.Path).Where(c => today - c.At.Date > TimeSpan.FromDays(2)), c => Assert.Equal(17, c.At.Hour));
        Assert.True(File.Exists(Path.Combine(BackupShelf.Folder(county.Path), "county.damaged.db")));
        Assert.Empty(BackupShelf.Thin(county.Path, county.Clock));
    }

    // Enough rows for a copy to be asked about.
    private void Fill() => county.Act("test", running => running.Connection.Execute(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO office (act_id, name, region) SELECT @Id, '岱西' || i, '330999' FROM n", new { running.Id }));

    private void Write(string name) =>
        county.Act("test", running => running.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, @name, '330999')", new { running.Id, name }));

    private static string Code(Action act) => Assert.Throws<OfficeError>(act).Code;
}
