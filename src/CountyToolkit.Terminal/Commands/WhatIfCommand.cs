using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules whatif POLICY</c>: what stands in the script folders against what the file applies, over everyone.</summary>
internal static class WhatIfCommand
{
    private static readonly Argument<string> Policy = Verb.Argument<string>("POLICY");

    private static readonly Option<int?> Year = Verb.Option<int?>("--year", "Y");
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");

    public static Command Build() => Verb.Of("rules", "whatif", Run, Policy, Year, On);

    private static ExitCode Run(Invocation call) => SignedIn.Read(call, file =>
    {
        Bundle bundle = ScriptFolders.Library(call.Surroundings, call.FilePath()).Bundle(call.Need(Policy));
        DateOnly? date = call.Day(On);
        (int, DateOnly)? at = date is null && call.Get(Year) is null ? null : (call.Get(Year) ?? date!.Value.Year, call.Date(On));
        using RuleWorker worker = new();
        JsonObject answer = new WhatIf(file.Connection, worker).Run(
            bundle, Instant.Today(call.Clock), at, (done, all) => call.Output.Progress("rules.progress", done, all), call.Surroundings.Cancel);
        call.Output.Answer(answer, () =>
        {
            foreach (string line in WhatIfLines.Of(answer, new LawNames(bundle), call.Wording))
            {
                call.Output.Line(line);
            }
        });
        return ExitCode.Done;
    });
}
