using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Pending;
using CountyToolkit.People;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens.Today;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county today</c>: what waits, as the first screen shows it. With an operator what is theirs to do, else everyone's.</summary>
internal static class TodayCommand
{
    public static Command Build() => Verb.Of("", "today", List);

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        Operator? me = call.OperatorName is { } name ? new OperatorStore(file.Connection).Find(name) : null;
        DateOnly today = Instant.Today(call.Clock);
        TodayLine[] lines = [.. new ListPending(file, call.Clock, me).Run().Select(i => TodayLine.Of(i, today, call.Wording))];
        if (lines.Length == 0 && !call.Output.Json)
        {
            call.Output.Say("today.none");
            return ExitCode.Done;
        }

        call.Output.List([.. lines.Select(l => Row(l, today))], "todo", "sentence", "when");
        return ExitCode.Done;
    });

    private static JsonObject Row(TodayLine line, DateOnly today)
    {
        JsonObject row = line.Item.ToJson(today);
        row["todo"] = line.Head;
        row["sentence"] = line.Text;
        row["when"] = line.When;
        return row;
    }
}
