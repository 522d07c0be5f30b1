using System.Runtime.InteropServices;

namespace CountyToolkit.Terminal.Toolkit.Windows;

/// <summary>
/// The modes of a Windows console: sequences on, and quick editing off, in which one click would halt the program. What was
/// there before comes back on disposal.
/// </summary>
internal sealed class ConsoleModes : IDisposable
{
    private const int Input = -10, Output = -11;
    private const uint Processed = 0x1, Sequences = 0x4, NoReturnAtEdge = 0x8;
    private const uint QuickEdit = 0x40, Extended = 0x80;

    private readonly (int Stream, uint Mode)[] before;

    /// <summary>Sets the modes the screens need.</summary>
    public ConsoleModes()
    {
        before = [.. new[] { Output, Input }.Select(s => (s, Mode(s))).Where(m => m.Item2 is not null).Select(m => (m.s, m.Item2!.Value))];
        foreach ((int stream, uint mode) in before)
        {
            // Sequences on the input side stay off: the runtime would lose which key was pressed.
            Set(stream, stream == Output ? mode | Processed | Sequences | NoReturnAtEdge : (mode | Extended) & ~QuickEdit);
        }
    }

    /// <summary>Whether the console knows sequences; leaves its mode as it was.</summary>
    public static bool CanTakeSequences()
    {
        if (Mode(Output) is not { } mode)
        {
            return false;
        }

        bool can = Set(Output, mode | Processed | Sequences);
        Set(Output, mode);
        return can;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((int stream, uint mode) in before)
        {
            Set(stream, stream == Input ? mode | Extended : mode);
        }
    }

    private static uint? Mode(int stream) => GetConsoleMode(GetStdHandle(stream), out uint mode) ? mode : null;

    private static bool Set(int stream, uint mode) => SetConsoleMode(GetStdHandle(stream), mode);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int stream);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetConsoleMode(nint handle, uint mode);
}
