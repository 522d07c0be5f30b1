using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county programmes</c>: how a rule's lines become money, as a table. Writing touches the office's folder only; a second person puts it in force.</summary>
internal static class ProgrammeCommands
{
    private static readonly Argument<string?> Policy = Verb.Argument<string?>("POLICY", required: false);
    private static readonly Argument<string> Programme = Verb.Argument<string>("PROGRAMME");
    private static readonly Argument<string[]> Fields = Verb.Argument<string[]>("FIELD=VALUE");

    public static Command Build() => Verb.Noun(
        "programmes",
        Verb.Of("programmes", "list", List, Policy),
        Verb.Of("programmes", "show", Show, Programme),
        Verb.Of("programmes", "set", Set, Programme, Fields));

    private static ExitCode List(Invocation call)
    {
        ScriptLibrary library = RuleCommands.Library(call);
        IEnumerable<string> policies = call.Get(Policy) is { } one ? [one] : library.Policies;
        call.Output.List(
            [.. from policy in policies
                let table = Table(call, library, policy)
                from programme in table.Programmes
                let rows = table.Rows(programme).ToDictionary(r => r.Field)
                select new JsonObject
                {
                    ["programme"] = policy + "/" + StrictJson.Text(programme["id"]),
                    ["title"] = rows["title"].Value,
                    ["rule"] = rows["rule"].Value,
                    ["mode"] = rows["mode"].Value,
                    ["basis"] = call.Output.Json ? rows["basis"].Value : rows["basis"].Said,
                    ["steps"] = call.Output.Json ? new JsonArray([.. ProgrammeTable.Steps(programme).Select(s => JsonValue.Create(s))]) : rows["steps"].Said,
                }],
            "programme",
            "title",
            "basis",
            "steps");
        return ExitCode.Done;
    }

    private static ExitCode Show(Invocation call)
    {
        string name = call.Need(Programme);
        (ProgrammeTable table, JsonObject programme) = Find(call, name);
        JsonArray steps = [.. ProgrammeTable.Steps(programme).Select(s => new JsonObject { ["step"] = s, ["says"] = table.Sentence(programme, s), ["clause"] = table.Clause(programme, s) })];
        IReadOnlyList<ProgrammeRow> rows = table.Rows(programme);
        call.Output.Answer(
            new JsonObject
            {
                ["programme"] = name,
                ["steps"] = steps.DeepClone(),
                ["fields"] = new JsonArray([.. rows.Select(r => new JsonObject { ["field"] = r.Field, ["label"] = r.Label, ["value"] = r.Value, ["says"] = r.Said })]),
            },
            () =>
            {
                call.Output.Lines(Steps(call.Wording, table, programme));
                call.Output.Line("");
                call.Output.List([.. rows.Select(r => new JsonObject { ["field"] = r.Field, ["label"] = r.Label, ["value"] = r.Value, ["says"] = r.Said == r.Value ? "" : r.Said })], "field", "label", "value", "says");
            });
        return ExitCode.Done;
    }

    /// <summary>The steps of a programme as sentences, one a line, in their order.</summary>
    internal static IEnumerable<string> Steps(Wording say, ProgrammeTable table, JsonObject programme) =>
        ProgrammeTable.Steps(programme).Select((step, at) => say.Say(
            "programmes.step-line", $"{at + 1}", say.Say("award.step." + step), table.Sentence(programme, step), table.Clause(programme, step) is { } clause ? say.Say("programmes.step-clause", clause) : ""));

    private static ExitCode Set(Invocation call)
    {
        string name = call.Need(Programme);
        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, call.FilePath());
        string written = SetProgramme.Run(folders[0], folders[1], name, [.. call.Need(Fields).Select(Edit)]);
        (ProgrammeTable table, JsonObject programme) = Find(call, name);
        JsonObject answer = new() { ["file"] = written, ["programme"] = name, ["steps"] = new JsonArray([.. ProgrammeTable.Steps(programme).Select(s => JsonValue.Create(s))]) };
        call.Output.Answer(answer, () =>
        {
            call.Output.Lines(Steps(call.Wording, table, programme));
            call.Output.Say("programmes.set", name, written, name.Split('/')[0]);
        });
        return ExitCode.Done;
    }

    private static ProgrammeEdit Edit(string typed)
    {
        int at = typed.IndexOfAny(['=', '＝']);
        return at > 0 ? new ProgrammeEdit(typed[..at].Trim(), typed[(at + 1)..].Trim()) : throw new OfficeError(ErrorKind.Usage, "programmes.no-value", null, typed);
    }

    private static (ProgrammeTable Table, JsonObject Programme) Find(Invocation call, string name)
    {
        string[] parts = name.Split('/');
        if (parts.Length != 2)
        {
            throw new OfficeError(ErrorKind.Usage, "programmes.name", null, name);
        }

        ProgrammeTable table = Table(call, RuleCommands.Library(call), parts[0]);
        string[] all = [.. table.Programmes.Select(p => parts[0] + "/" + StrictJson.Text(p["id"]))];
        return (table, table.Programmes.FirstOrDefault(p => StrictJson.Text(p["id"]) == parts[1]) ?? throw new OfficeError(ErrorKind.BadInput, "award.no-programme", parts[0], name, string.Join(" ", all)));
    }

    private static ProgrammeTable Table(Invocation call, ScriptLibrary library, string policy) =>
        new(library.Bundle(policy).Policy(), library.Catalogue(), call.Language, Instant.Today(call.Clock));
}
