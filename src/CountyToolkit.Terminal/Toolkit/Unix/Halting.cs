using System.Runtime.InteropServices;

namespace CountyToolkit.Terminal.Toolkit.Unix;

/// <summary>Halts this process as Ctrl+Z would: the runtime swallows the signal once it is listened to.</summary>
internal static class Halting
{
    private const int StopOnLinux = 19, StopOnMac = 17;

    /// <summary>Halts; returns when the shell lets the process go on.</summary>
    public static void Halt() => _ = Kill(Environment.ProcessId, OperatingSystem.IsMacOS() ? StopOnMac : StopOnLinux);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
