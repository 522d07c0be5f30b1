using System.Diagnostics;

namespace CountyToolkit.Storage;

/// <summary>Asks, while a copy of a file is written and then read again, whether to go on, and says how far it has come.</summary>
/// <param name="goesOn">Asked.</param>
/// <param name="path">The file.</param>
/// <param name="copy">The copy as it grows.</param>
internal sealed class CopyWatch(Func<FileWait, bool> goesOn, string path, string copy)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly long started = Stopwatch.GetTimestamp();
    private TimeSpan looked = -BetweenLooks;
    private readonly long total = new FileInfo(path).Length;
    private long written;

    /// <summary>While it is written.</summary>
    public bool Copying() => goesOn(new FileWait(FileWaitFor.Copy, Since, Written(), total));

    /// <summary>While it is read again; how much of that is done nobody tells.</summary>
    public bool Proving() => goesOn(new FileWait(FileWaitFor.Proof, Since));

    private TimeSpan Since => Stopwatch.GetElapsedTime(started);

    // Asked about once a millisecond, on a share perhaps.
    private long Written()
    {
        if (Since - looked >= BetweenLooks && new FileInfo(copy) is { Exists: true } file)
        {
            (looked, written) = (Since, file.Length);
        }

        return written;
    }
}
