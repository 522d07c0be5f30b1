using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace CountyToolkit.Storage;

/// <summary>
/// The right to write a file that several machines can reach: a small file beside it naming holder, machine and time.
/// Invariants: (1) it is made by an exclusive create, so one machine wins; (2) one that died, or was not renewed for a
/// quarter of an hour, can be taken over, under a higher number and another token; (3) an act looks at the token when
/// it begins and again before it commits: whoever lost the lease writes nothing more.
/// </summary>
internal sealed class Lease : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private readonly string path;
    private readonly TimeProvider clock;
    private LeaseNote own;

    private Lease(string path, TimeProvider clock, LeaseNote own)
    {
        this.path = path;
        this.clock = clock;
        this.own = own;
    }

    /// <summary>Number of this taking; one higher than the one taken over.</summary>
    public long Number => own.Number;

    /// <summary>Takes the lease of a file, or answers null and who holds it (null where nothing can be written at all).</summary>
    public static Lease? Take(string file, TimeProvider clock, out LeaseNote? holder)
    {
        string path = file + ".lease";
        LeaseNote own = Mine(clock, 1);
        holder = null;
        if (TryCreate(path, own))
        {
            return new Lease(path, clock, own);
        }

        if (!File.Exists(path))
        {
            return null;
        }

        LeaseNote? other = Read(path);
        if (other is null ? Age(path, clock) < Lifetime : !Dead(other, clock))
        {
            holder = other ?? new LeaseNote { At = clock.GetUtcNow() };
            return null;
        }

        own = own with { Number = (other?.Number ?? 0) + 1 };
        Replace(path, own);
        holder = Read(path);
        return holder?.Token == own.Token ? new Lease(path, clock, own) : null;
    }

    /// <summary>Refuses when somebody else has taken the lease; else says that we are still here.</summary>
    /// <exception cref="OfficeError"><c>file.lease-lost</c>.</exception>
    public void Renew()
    {
        Confirm();
        own = own with { At = clock.GetUtcNow() };
        Replace(path, own);
    }

    /// <summary>Refuses when somebody else has taken the lease.</summary>
    /// <exception cref="OfficeError"><c>file.lease-lost</c>.</exception>
    public void Confirm()
    {
        LeaseNote? now = Read(path);
        if (now?.Token != own.Token)
        {
            throw new OfficeError(ErrorKind.File, "file.lease-lost", path, now?.Holder ?? "?", now?.Machine ?? "?");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Read(path)?.Token != own.Token)
        {
            return;
        }

        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The share has gone, and with it nothing that was written. The lease runs out by itself.
        }
    }

    private static LeaseNote Mine(TimeProvider clock, long number) => new()
    {
        Holder = Environment.UserName,
        Machine = Environment.MachineName,
        Process = Environment.ProcessId,
        At = clock.GetUtcNow(),
        Number = number,
        Token = RandomNumberGenerator.GetHexString(32, lowercase: true),
    };

    private static bool TryCreate(string path, LeaseNote note)
    {
        try
        {
            using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            JsonSerializer.Serialize(stream, note);
            stream.Flush(flushToDisk: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Replace(string path, LeaseNote note)
    {
        string temporary = $"{path}.{note.Token}";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(note));
        File.Move(temporary, path, overwrite: true);
    }

    private static LeaseNote? Read(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize<LeaseNote>(stream);
        }
        // Windows says of a file being replaced just now that access to it is denied.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static TimeSpan Age(string path, TimeProvider clock) => clock.GetUtcNow() - File.GetLastWriteTimeUtc(path);

    private static bool Dead(LeaseNote note, TimeProvider clock) =>
        clock.GetUtcNow() - note.At > Lifetime || (note.Machine == Environment.MachineName && !Runs(note.Process));

    private static bool Runs(int process)
    {
        try
        {
            using Process found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
