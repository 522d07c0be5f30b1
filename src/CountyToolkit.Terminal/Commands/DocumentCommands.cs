using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county policies set|clause|relation</c>: what a document of the office's own says of itself.</summary>
internal static class DocumentCommands
{
    private static readonly Argument<string> Policy = Verb.Argument<string>("POLICY");
    private static readonly Argument<string[]> Fields = Verb.Argument<string[]>("FIELD=VALUE");
    private static readonly Argument<string> ClauseId = Verb.Argument<string>("CLAUSE");
    private static readonly Argument<string> Kind = Verb.Argument<string>("KIND");
    private static readonly Argument<string> Number = Verb.Argument<string>("NUMBER");
    private static readonly Option<string?> Gist = Verb.Option<string?>("--gist", "TEXT");
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<bool> Remove = Verb.Flag("--remove");

    public static Command BuildSet() => Verb.Of("policies", "set", Head, Policy, Fields);

    public static Command BuildClause() => Verb.Of("policies", "clause", Clause, Policy, ClauseId, Gist, Remove);

    public static Command BuildRelation() => Verb.Of("policies", "relation", Relation, Policy, Kind, Number, On, Remove);

    private static ExitCode Head(Invocation call)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, call.FilePath());
        KeyValuePair<string, string>[] fields = [.. call.Need(Fields).Select(Edit)];
        return Say(call, SetDocument.Head(folders[0], folders[1], call.Need(Policy), fields), string.Join(' ', fields.Select(f => f.Key)));
    }

    private static ExitCode Clause(Invocation call)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, call.FilePath());
        string policy = call.Need(Policy), clause = call.Need(ClauseId);
        if (!call.Get(Remove) && string.IsNullOrWhiteSpace(call.Get(Gist)))
        {
            throw new OfficeError(ErrorKind.Usage, "policies.no-gist", clause);
        }

        return Say(call, call.Get(Remove) ? SetDocument.RemoveClause(folders[0], folders[1], policy, clause) : SetDocument.Clause(folders[0], folders[1], policy, clause, call.Get(Gist)!.Trim()), clause);
    }

    private static ExitCode Relation(Invocation call)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, call.FilePath());
        DocumentRelation relation = new(call.Need(Kind), call.Need(Number), call.Day(On));
        return Say(call, SetDocument.Relation(folders[0], folders[1], call.Need(Policy), relation, call.Get(Remove)), relation.Number);
    }

    private static KeyValuePair<string, string> Edit(string typed)
    {
        int at = typed.IndexOfAny(['=', '＝']);
        return at > 0 ? new(typed[..at].Trim(), typed[(at + 1)..].Trim()) : throw new OfficeError(ErrorKind.Usage, "programmes.no-value", null, typed);
    }

    private static ExitCode Say(Invocation call, string written, string what)
    {
        string policy = call.Need(Policy);
        call.Output.Answer(new JsonObject { ["file"] = written, ["policy"] = policy, ["set"] = what }, () => call.Output.Say("policies.set", policy, what, written));
        return ExitCode.Done;
    }
}
