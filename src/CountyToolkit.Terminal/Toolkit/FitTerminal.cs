using CountyToolkit.Terminal.Toolkit.Windows;

namespace CountyToolkit.Terminal.Toolkit;

/// <summary>Looks whether the terminal of this process can show screens. Writes nothing.</summary>
internal static class FitTerminal
{
    private static readonly string[] LocaleNames = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>The terminal of this process.</summary>
    public static TerminalFitness OfThisProcess()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            return TerminalFitness.None;
        }

        return OperatingSystem.IsWindows()
            ? (ConsoleModes.CanTakeSequences() ? TerminalFitness.Fit : TerminalFitness.TooOld)
            : Of(Environment.GetEnvironmentVariable);
    }

    /// <summary>A Unix terminal as its environment describes it.</summary>
    public static TerminalFitness Of(Func<string, string?> environment)
    {
        if (environment("TERM") is null or "" or "dumb")
        {
            return TerminalFitness.Dumb;
        }

        // One without a character set says nothing about it.
        string[] parts = Locale(environment).Split('@')[0].Split('.');
        bool isUtf8 = parts.Length < 2 || parts[1].Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 ? TerminalFitness.Fit : TerminalFitness.OtherCharacters;
    }

    /// <summary>The locale of a Unix environment: the first that says anything rules; empty when none does.</summary>
    public static string Locale(Func<string, string?> environment) =>
        LocaleNames.Select(environment).FirstOrDefault(l => !string.IsNullOrEmpty(l)) ?? "";
}
