using System.Diagnostics;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>What the measurement of the workers' memory takes for a worker.</summary>
public sealed class ChildMemoryTests
{
    [Theory]
    [InlineData("another", false)]
    [InlineData(WorkerCommand.HiddenVerb, true)]
    public void Only_a_child_that_was_started_as_a_worker_counts(string lastWord, bool counts)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // It fills some memory and says a word first: a child only just started has no command line of its own yet, and hardly a page.
        const string Program = "x=0123456789; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18; do x=$x$x; done; echo begun; read -r end";
        ProcessStartInfo start = new("sh", ["-c", Program, lastWord]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        Assert.Equal("begun", child.StandardOutput.ReadLine());
        int kilobytes = ChildMemory.KilobytesOf($"/proc/{child.Id}");
        child.Kill();
        child.WaitForExit();
        Assert.Equal(counts, kilobytes > 0);
    }
}
