using System.Globalization;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>Greatest resident memory of any child of this process while it is watched; 0 where the system does not tell (only Linux does here).</summary>
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
                peakKilobytes = Math.Max(peakKilobytes, OfChild(process));
            }
        }
    }

    private static int OfChild(string process)
    {
        try
        {
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
