using System.Globalization;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>
/// Greatest resident memory of any rule worker of this process while it is watched; 0 where the system does not tell (only
/// Linux does here). A child that has not yet begun its own program is passed over: until then it stands there with its
/// parent's memory and its parent's command line.
/// </summary>
internal sealed class ChildMemory : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Thread watch;
    private int peakKilobytes;

    public ChildMemory()
    {
        watch = new Thread(Watch) { IsBackground = true };
        watch.Start();
    }

    public int PeakMegabytes => Volatile.Read(ref peakKilobytes) / 1024;

    public void Dispose()
    {
        stop.Cancel();
        watch.Join();
        stop.Dispose();
    }

    private void Watch()
    {
        while (OperatingSystem.IsLinux() && !stop.Token.WaitHandle.WaitOne(20))
        {
            foreach (string process in Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(d[^1])))
            {
                peakKilobytes = Math.Max(peakKilobytes, KilobytesOf(process));
            }
        }
    }

    /// <summary>Greatest resident memory so far of the process in this folder of <c>/proc</c>; 0 unless it is a worker of ours.</summary>
    internal static int KilobytesOf(string process)
    {
        try
        {
            // The command line first: once it is the worker's, what is read after it is the worker's too.
            if (!File.ReadAllText(Path.Combine(process, "cmdline")).TrimEnd('\0').EndsWith(WorkerCommand.HiddenVerb, StringComparison.Ordinal))
            {
                return 0;
            }

            string[] status = File.ReadAllLines(Path.Combine(process, "status"));
            return Field(status, "PPid:") == Environment.ProcessId ? Field(status, "VmHWM:") : 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static int Field(string[] status, string name) =>
        status.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? int.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) : 0;
}
