using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Tests.Rules.Worker;

public class WorkerProcessTests
{
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
}
