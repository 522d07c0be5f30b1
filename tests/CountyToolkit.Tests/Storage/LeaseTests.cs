using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;

namespace CountyToolkit.Tests.Storage;

/// <summary>A file in a folder that a cloud disk copies about: one writer at a time, told by name.</summary>
public sealed class LeaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("county-").FullName;
    private readonly FixedClock clock = new(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));
    private readonly string path;

    public LeaseTests()
    {
        string shared = Path.Combine(folder, "坚果云", "经信局");
        path = Path.Combine(shared, "county.db");
        CountyFile.Create(path, clock).Dispose();
    }

    private string LeaseFile => path + ".lease";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("/home/li/OneDrive - 经信局/county.db", true)]
    [InlineData("/home/li/WPS云盘/a/county.db", true)]
    [InlineData("/home/li/files/onedrive.db", false)]
    public void Folders_of_cloud_disks_are_known(string file, bool shared) => Assert.Equal(shared, FilePlace.InSyncFolder(file));

    [Theory]
    [InlineData("/mnt/county/county.db", true)]
    [InlineData("/mnt/county/local/county.db", false)]
    [InlineData("/mnt/county-old/county.db", false)]
    [InlineData("/home/county.db", false)]
    [InlineData("/mnt/with space/county.db", true)]
    public void Shares_are_known_by_the_nearest_mount(string file, bool shared) => Assert.Equal(shared, FilePlace.OnNetworkMount(file, [
        "/dev/vda / ext4 rw 0 0", "//nas/county /mnt/county cifs rw 0 0", "/dev/sdb /mnt/county/local ext4 rw 0 0", @"nas:/x /mnt/with\040space nfs4 rw 0 0"]));

    [Fact]
    public void On_a_share_the_journal_is_a_rollback_journal_and_elsewhere_a_log()
    {
        using (CountyFile file = CountyFile.Open(path, clock))
        {
            Assert.Equal("delete", file.Connection.ExecuteScalar<string>("PRAGMA journal_mode"));
        }

        string local = Path.Combine(folder, "local.db");
        File.Copy(path, local);
        using CountyFile moved = CountyFile.Open(local, clock);
        Assert.Equal("wal", moved.Connection.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.False(File.Exists(local + ".lease"));
    }

    [Fact]
    public void The_second_user_reads_and_is_told_who_writes()
    {
        using CountyFile first = CountyFile.Open(path, clock);
        using CountyFile second = CountyFile.Open(path, clock);
        Assert.True(second.ReadOnly);
        Assert.Contains(Environment.MachineName, second.HeldBy, StringComparison.Ordinal);
        OfficeError refusal = Assert.Throws<OfficeError>(second.WriteTransaction);
        Assert.Equal((ErrorKind.File, "file.held", Environment.UserName), (refusal.Kind, refusal.Code, refusal.Value));
        Write(first);
        Assert.Equal(1, second.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM office"));
    }

    [Fact]
    public void A_lease_goes_with_its_holder()
    {
        CountyFile.Open(path, clock).Dispose();
        Assert.False(File.Exists(LeaseFile));
        using CountyFile next = CountyFile.Open(path, clock);
        Assert.False(next.ReadOnly);
    }

    [Fact]
    public void A_lease_of_a_dead_process_is_taken_over_at_once_under_a_higher_number()
    {
        Leave(Environment.MachineName, process: int.MaxValue, number: 7);
        using Lease taken = Lease.Take(path, clock, out _)!;
        Assert.Equal(8, taken.Number);
    }

    [Fact]
    public void A_lease_of_another_machine_is_taken_over_after_a_quarter_of_an_hour_and_not_before()
    {
        Leave("other-pc", process: 1, number: 1);
        clock.Now += TimeSpan.FromMinutes(14);
        Assert.Null(Lease.Take(path, clock, out LeaseNote? holder));
        Assert.Equal("other-pc", holder!.Machine);
        clock.Now += TimeSpan.FromMinutes(2);
        using Lease? taken = Lease.Take(path, clock, out _);
        Assert.NotNull(taken);
    }

    [Fact]
    public void Who_lost_the_lease_writes_nothing_more()
    {
        using CountyFile slept = CountyFile.Open(path, clock);
        Leave("other-pc", process: 1, number: 2);
        Assert.Equal("file.lease-lost", Assert.Throws<OfficeError>(() => Write(slept)).Code);
    }

    [Fact]
    public void A_lease_lost_during_an_act_stops_its_commit()
    {
        using CountyFile file = CountyFile.Open(path, clock);
        OfficeError refusal = Assert.Throws<OfficeError>(() => Act.Run(file, clock, Actor.ThisMachine, "test", act =>
        {
            act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330999')", act);
            Leave("other-pc", process: 1, number: 2);
        }));
        Assert.Equal("file.lease-lost", refusal.Code);
        Assert.Equal(0, file.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM office"));
    }

    private void Write(CountyFile file) => Act.Run(file, clock, Actor.ThisMachine, "test", act =>
    {
        act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330999')", act);
    });

    private void Leave(string machine, int process, long number) => File.WriteAllText(
        LeaseFile,
        $$"""{"holder":"王","machine":"{{machine}}","process":{{process}},"at":"{{Instant.Text(clock.Now)}}","number":{{number}},"token":"theirs"}""");
}
