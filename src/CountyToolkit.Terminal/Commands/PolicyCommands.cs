using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county policies</c>: the documents the office works under, and whether one is in force on a day.</summary>
internal static class PolicyCommands
{
    private static readonly Argument<string> Policy = Verb.Argument<string>("POLICY");
    private static readonly Argument<string> Number = Verb.Argument<string>("NUMBER");
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");

    public static Command Build() => Verb.Noun(
        "policies",
        Verb.Of("policies", "list", List, On),
        Verb.Of("policies", "show", Show, Policy, On),
        Verb.Of("policies", "status", Status, Number, On),
        Verb.Of("policies", "versions", Versions),
        DocumentCommands.BuildSet(),
        DocumentCommands.BuildClause(),
        DocumentCommands.BuildRelation());

    private static ExitCode List(Invocation call)
    {
        ScriptLibrary folders = RuleCommands.Library(call);
        PolicyDocument[] all = Documents(folders);
        DateOnly day = call.Date(On);
        call.Output.List(
            [.. all.Select(p => new JsonObject
            {
                ["policy"] = p.Id,
                ["number"] = p.Number,
                ["title"] = p.Title,
                ["effective"] = p.Effective is { } from ? IsoDate.Text(from) : null,
                ["status"] = Word(call, LawStatus.On(p.Number, all, day).Status),
                ["scripts"] = folders.Origin(p.Id),
            })],
            "policy",
            "number",
            "effective",
            "status",
            "scripts");
        return ExitCode.Done;
    }

    private static ExitCode Status(Invocation call)
    {
        DateOnly day = call.Date(On);
        string number = call.Need(Number);
        LawStatus status = LawStatus.On(number, Documents(RuleCommands.Library(call)), day);
        JsonObject answer = new()
        {
            ["number"] = number,
            ["on"] = IsoDate.Text(day),
            ["status"] = status.Status,
            ["because"] = new JsonArray([.. status.Because.Select(b => b.ToJson())]),
        };
        call.Output.Answer(answer, () =>
        {
            call.Output.Say("policies.status-line", number, IsoDate.Text(day), Word(call, status.Status));
            foreach (LawReason reason in status.Because)
            {
                call.Output.Line("  " + reason.Sentence(call.Language));
            }
        });
        return ExitCode.Done;
    }

    private static ExitCode Show(Invocation call)
    {
        PolicyDocument policy = RuleCommands.Library(call).Bundle(call.Need(Policy)).Policy();
        DateOnly day = call.Date(On);
        JsonArray figures = [.. policy.Figures.Keys.Select(key => FigureRow(call, policy, key, day))];
        JsonObject answer = new()
        {
            ["policy"] = policy.Id,
            ["number"] = policy.Number,
            ["title"] = policy.Title,
            ["issuer"] = policy.Issuer,
            ["clauses"] = new JsonArray([.. policy.Clauses.Select(c => new JsonObject { ["id"] = c.Id, ["gist"] = c.Gist, ["note"] = c.Note })]),
            ["figures"] = figures,
        };
        call.Output.Answer(answer, () =>
        {
            call.Output.Line($"{policy.Number}  {policy.Title}");
            call.Output.Line("");
            foreach (Clause clause in policy.Clauses)
            {
                call.Output.Line(ClauseText.Of(call.Wording, clause));
            }

            call.Output.Line("");
            call.Output.List([.. figures.OfType<JsonObject>()], "key", "value", "unit", "from", "clause", "certainty");
        });
        return ExitCode.Done;
    }

    private static ExitCode Versions(Invocation call) => SignedIn.Read(call, file =>
    {
        call.Output.List(
            [.. new PolicyStore(file.Connection).All().Select(b => new JsonObject
            {
                ["policy"] = b.Policy,
                ["checkCode"] = Sha256.CheckCode(b.Sha256),
                ["sha256"] = b.Sha256,
                ["scripts"] = b.Origin,
                ["state"] = call.Say("policies.state." + b.State),
                ["at"] = b.At,
                ["operator"] = b.Operator,
                ["approval"] = b.ApprovalId,
            })],
            "policy",
            "checkCode",
            "scripts",
            "state",
            "at",
            "operator");
        return ExitCode.Done;
    });

    private static JsonObject FigureRow(Invocation call, PolicyDocument policy, string key, DateOnly day)
    {
        Figure? figure = policy.Figures.At(key, day);
        return new JsonObject
        {
            ["key"] = key,
            ["value"] = figure switch
            {
                null or { IsBlank: true } => null,
                { Value: { } value } => value.ToString(),
                { Bands: { } bands } => call.Say("policies.bands", $"{bands.Count}"),
                _ => call.Say("policies.table", $"{figure.Table!.Rows.Count}"),
            },
            ["unit"] = figure?.Unit,
            ["from"] = figure?.From is { } from ? IsoDate.Text(from) : null,
            ["clause"] = figure?.Clause,
            ["certainty"] = figure?.Certainty is { } sure && !call.Output.Json ? call.Say("lawbook.certainty." + sure) : figure?.Certainty,
        };
    }

    private static PolicyDocument[] Documents(ScriptLibrary folders) => [.. folders.Policies.Select(p => folders.Bundle(p).Policy())];

    private static string Word(Invocation call, string status) => call.Output.Json ? status : call.Say("law.status." + status);
}
