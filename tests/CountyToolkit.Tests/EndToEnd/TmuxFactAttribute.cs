namespace CountyToolkit.Tests.EndToEnd;

/// <summary>A test that needs a terminal: tmux makes one. Where it cannot be had the reason is printed in place of the test.</summary>
public sealed class TmuxFactAttribute : FactAttribute
{
    public TmuxFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "tmux makes the terminal, and there is none for Windows";
        }
        else if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "tmux"))))
        {
            Skip = "tmux is not installed (apt-get install tmux)";
        }
    }
}
