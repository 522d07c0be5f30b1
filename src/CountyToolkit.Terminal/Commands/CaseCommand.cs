using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules cases</c>: the worked cases of a rule as a table a clerk fills in with Excel or WPS.</summary>
internal static class CaseCommand
{
    private static readonly Argument<string> Rule = Verb.Argument<string>("RULE");
    private static readonly Option<string?> To = Verb.Option<string?>("--out", "FILE.csv");
    private static readonly Option<string?> From = Verb.Option<string?>("--in", "FILE.csv");
    private static readonly Option<bool> Lacking = Verb.Flag("--propose");
    private static readonly Option<bool> Only = Verb.Flag("--only");

    public static Command Build() => Verb.Of("rules", "cases", Run, Rule, To, From, Lacking, Only);

    private static ExitCode Run(Invocation call)
    {
        string name = call.Need(Rule);
        Bundle bundle = RuleCommands.BundleOf(RuleCommands.Library(call), name);
        return (call.Get(From), call.Get(To), call.Get(Lacking)) switch
        {
            ({ } from, null, false) => Take(call, bundle, name, from),
            (null, { } to, false) => Give(call, bundle, name, to),
            (null, string or null, true) => Propose(call, bundle, name),
            _ => throw new OfficeError(ErrorKind.Usage, "cases.nothing", null, name),
        };
    }

    private static ExitCode Give(Invocation call, Bundle bundle, string name, string to)
    {
        string rule = name.Split('/')[1];
        string written = CaseOutput.New(to, WriteCases.All(bundle, rule));
        int count = CaseReader.Read(bundle, rule).Count;
        JsonObject answer = new() { ["rule"] = name, ["file"] = written, ["cases"] = count };
        call.Output.Answer(answer, () => call.Output.Say("cases.written", $"{count}", written, name));
        return ExitCode.Done;
    }

    private static ExitCode Take(Invocation call, Bundle bundle, string name, string from)
    {
        if (!File.Exists(from))
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.no-file", from);
        }

        using RuleWorker worker = new();
        string rule = name.Split('/')[1];
        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, call.FilePath());
        Bundle against = call.Get(Only) ? DropCases.Without(bundle, rule, folders[0]) : bundle;
        TakeCases read = TakeCases.Read(against, rule, File.ReadAllBytes(from), Path.GetFileName(from));
        CasesTaken taken = CasesTaken.Of(read, against, rule, folders[1], worker, (done, all) => call.Output.Progress("rules.progress", done, all), call.Surroundings.Cancel);
        if (call.Get(Only))
        {
            DropCases.Own(folders[1], bundle.PolicyId, rule, tableToo: taken.Path is null);
            taken = taken with { Dropped = DropCases.Dropped(bundle, taken.Taken.With, rule), ShippedStay = DropCases.IsShipped(bundle, rule, folders[0]) };
        }

        call.Output.Answer(taken.Json(), () => call.Output.Lines(taken.Lines(call.Language)));
        return taken.Differing.Any() ? ExitCode.NotProven : ExitCode.Done;
    }

    private static ExitCode Propose(Invocation call, Bundle bundle, string name)
    {
        using RuleWorker worker = new();
        CaseRun run = new(bundle, worker, question => ProgrammeCases.Answer(question, worker));
        ProposedCases proposed = ProposeCases.Run(bundle, name.Split('/')[1], run, (done, all) => call.Output.Progress("rules.progress", done, all), call.Surroundings.Cancel);
        string? written = call.Get(To) is { } to && proposed.Rows.Count > 0 ? CaseOutput.New(to, WriteCases.Proposed(bundle, proposed)) : null;
        JsonObject answer = new()
        {
            ["rule"] = name,
            ["file"] = written,
            ["proposed"] = new JsonArray([.. proposed.Names.Select(n => JsonValue.Create(n))]),
            ["unmade"] = new JsonArray([.. proposed.Unmade.Select(n => JsonValue.Create(n))]),
        };
        call.Output.Answer(answer, () => call.Output.Lines(ProposedLines.Of(call.Language, proposed, written, name)));
        return ExitCode.Done;
    }
}
