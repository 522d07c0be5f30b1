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

        using Process child = Process.Start("sh", ["-c", "sleep 60; true", lastWord]);
        int kilobytes = ChildMemory.KilobytesOf($"/proc/{child.Id}");
        child.Kill(entireProcessTree: true);
        child.WaitForExit();
        Assert.Equal(counts, kilobytes > 0);
    }
}
