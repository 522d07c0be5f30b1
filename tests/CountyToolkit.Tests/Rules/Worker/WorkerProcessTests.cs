using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Tests.Rules.Worker;

public class WorkerProcessTests
{
    // Seconds of it, and not for ever: where nobody ends it, that is seen.
    private const string Work = "i=0; while [ $i -lt 5000000 ]; do i=$((i+1)); done";

    [Fact]
    public void A_rules_process_is_not_told_the_offices_secrets()
    {
        if (OperatingSystem.IsWindows())
        {
            // A shell of Unix stands in for the child.
            return;
        }

        Environment.SetEnvironmentVariable("COUNTY_TEST_SECRET", "口令");
        try
        {
            WorkerCommand echo = new("/bin/sh", ["-c", "read -r question; printf '{\"said\":\"%s.%s\"}\\n' \"$COUNTY_TEST_SECRET\" \"$DOTNET_gcServer\""]);
            using WorkerProcess child = new(new WorkerOptions { Command = echo });
            Assert.Equal(".0", child.Ask([], TimeSpan.FromSeconds(20))!["said"]!.GetValue<string>());
        }
        finally
        {
            Environment.SetEnvironmentVariable("COUNTY_TEST_SECRET", null);
        }
    }

    // Seconds it was waited for, seconds it worked, and whether it is given up at a deadline of twelve.
    [Theory]
    [InlineData(11, 11, false)]
    [InlineData(12, 12, true)]
    [InlineData(12, 6, true)]
    [InlineData(12, 2, false)]
    [InlineData(59, 5, false)]
    [InlineData(60, 0, true)]
    public void Only_a_child_that_had_its_turn_is_given_up_at_its_deadline(int waited, int worked, bool late) =>
        Assert.Equal(late, WorkerProcess.IsLate(TimeSpan.FromSeconds(waited), TimeSpan.FromSeconds(worked), TimeSpan.FromSeconds(12)));

    [Fact]
    public void A_child_that_works_and_never_answers_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WorkerCommand loop = new("/bin/sh", ["-c", "read -r question; " + Work + "; echo '{}'"]);
        using WorkerProcess child = new(new WorkerOptions { Command = loop });
        Assert.Null(child.Ask([], TimeSpan.FromMilliseconds(100)));
        Assert.True(child.TimedOut);
    }

    [Fact]
    public void A_child_that_takes_no_question_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WorkerCommand deaf = new("/bin/sh", ["-c", Work]);
        using WorkerProcess child = new(new WorkerOptions { Command = deaf });
        Assert.Null(child.Ask(new System.Text.Json.Nodes.JsonObject { ["long"] = new string('x', 1 << 20) }, TimeSpan.FromMilliseconds(100)));
        Assert.True(child.TimedOut);
    }
}
