using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county figures</c>: the numbers of a document, and the office's own in their place. Writing touches the office's folder only; a second person puts it in force.</summary>
internal static class FigureCommands
{
    private static readonly Argument<string> Policy = Verb.Argument<string>("POLICY");
    private static readonly Argument<string> Key = Verb.Argument<string>("KEY");
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<string?> Value = Verb.Option<string?>("--value", "V");
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "yyyy-MM-dd");
    private static readonly Option<string?> Until = Verb.Option<string?>("--until", "yyyy-MM-dd");
    private static readonly Option<string?> ClauseOf = Verb.Option<string?>("--clause", "TEXT");
    private static readonly Option<string?> Certainty = Verb.Option<string?>("--certainty", "seen|secondary|memory");

    private static readonly Option<string?> Label = Verb.Option<string?>("--label", "TEXT");
    private static readonly Option<bool> Remove = Verb.Flag("--remove");

    public static Command Build() => Verb.Noun(
        "figures",
        Verb.Of("figures", "list", List, Policy, On),
        Verb.Of("figures", "history", History, Policy, Key),
        Verb.Of("figures", "set", Set, Policy, Key, Value, From, Until, ClauseOf, Certainty, Label, Remove));

    private static ExitCode List(Invocation call)
    {
        PolicyDocument policy = RuleCommands.Library(call).Bundle(call.Need(Policy)).Policy();
        call.Output.List(
            [.. FigureValue.All(policy.Figures, call.Date(On), call.Catalogue()).Select(v => new JsonObject
            {
                ["key"] = v.Path,
                ["label"] = v.Label,
                ["value"] = v.Value?.ToString(),
                ["unit"] = v.Unit,
                ["from"] = Day(v.Figure.From),
                ["until"] = Day(v.Until),
                ["clause"] = v.Clause,
                ["certainty"] = v.Certainty,
                ["holds"] = v.Holds,
            })],
            "key",
            "label",
            "value",
            "unit",
            "from",
            "until",
            "clause",
            "certainty");
        return ExitCode.Done;
    }

    private static ExitCode History(Invocation call) => SignedIn.Read(call, file =>
    {
        (string policy, string key) = (call.Need(Policy), call.Need(Key));
        IReadOnlyList<FigureStep> steps = FigureHistory.Of(file.Connection, policy, key);
        FigureSteps words = new(call.Wording, call.Catalogue());
        JsonArray answer = [.. steps.Reverse().Select(s => Row(s, words))];
        call.Output.Answer(answer, () =>
        {
            call.Output.Lines(words.Lines(steps).Select(l => ApprovalPage.Plain(call.Wording, l)));
            if (steps.Count == 0)
            {
                call.Output.Say("figures.no-steps", policy, key);
            }
        });
        return ExitCode.Done;
    });

    private static JsonObject Row(FigureStep step, FigureSteps words) => new()
    {
        ["approval"] = step.Approval?.Id,
        ["proposer"] = step.Approval?.Proposer,
        ["proposedAt"] = step.Approval?.ProposedAt,
        ["decider"] = step.Approval?.Decider ?? step.Version.Operator,
        ["decidedAt"] = step.Version.At,
        ["from"] = Day(step.From),
        ["before"] = step.Before is null ? null : words.Amount(step.Before),
        ["after"] = step.After is null ? null : words.Amount(step.After),
        ["clause"] = step.After?.Clause,
        ["sha256"] = step.Version.Sha256,
    };

    private static ExitCode Set(Invocation call)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, call.FilePath());
        FigureEdit edit = new(call.Need(Key), call.Get(Value), Given(call, From))
        {
            Until = Given(call, Until),
            Clause = call.Get(ClauseOf),
            Certainty = call.Get(Certainty),
            Label = call.Get(Label),
            Remove = call.Get(Remove),
        };
        if (edit is { Value: null, Until: null, Clause: null, Certainty: null, Label: null, Remove: false })
        {
            throw new OfficeError(ErrorKind.Usage, "figures.nothing", edit.Path);
        }

        string policy = call.Need(Policy);
        string written = SetFigure.Run(folders[0], folders[1], policy, edit, Instant.Today(call.Clock));
        Bundle changed = ScriptFolders.Library(call.Surroundings, call.FilePath()).Bundle(policy);
        FigureValue[] now = [.. FigureValue.All(changed.Policy().Figures, edit.From ?? Instant.Today(call.Clock)).Where(v => v.Path == edit.Path && v.Holds)];
        JsonObject answer = new() { ["file"] = written, ["policy"] = policy, ["key"] = edit.Path, ["value"] = now.Select(v => v.Value?.ToString()).FirstOrDefault() };
        call.Output.Answer(answer, () =>
        {
            call.Output.Say(edit.Remove ? "figures.removed" : "figures.set", policy, edit.Path, written);
            foreach (string line in edit.From is { } from ? FigureDayLines.Of(call.Language, changed, edit.Path, from) : [])
            {
                call.Output.Line(line);
            }

            if (edit is { Remove: false, From: null, Value: not null, Label: null } && now.FirstOrDefault()?.Figure.From is { } since)
            {
                call.Output.Say("figures.corrected", IsoDate.Text(since));
            }
        });
        return ExitCode.Done;
    }

    private static DateOnly? Given(Invocation call, Option<string?> option) => call.Get(option) is null ? null : call.Date(option);

    private static string? Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : null;
}
