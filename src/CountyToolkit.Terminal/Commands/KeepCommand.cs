using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules keep</c>: an enterprise of the register as a worked case, with nothing left that names it.</summary>
internal static class KeepCommand
{
    private static readonly Argument<string> Rule = Verb.Argument<string>("RULE");
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");
    private static readonly Option<string?> Purpose = Verb.Option<string?>("--purpose", "recognise|review");
    private static readonly Option<string?> Programme = Verb.Option<string?>("--programme", "PROGRAMME");
    private static readonly Option<int?> Year = Verb.Option<int?>("--year", "Y");
    private static readonly Option<string?> Expect = Verb.Option<string?>("--expect", "met|unmet|missing|manual|not-applicable");

    public static Command Build() => Verb.Of("rules", "keep", Run, Rule, Whose, On, Purpose, Programme, Year, Expect);

    private static ExitCode Run(Invocation call) => SignedIn.Run(call, session =>
    {
        CheckQuestion question = CheckRule.Of(call.Catalogue(), call.Need(Rule), call.Get(Purpose) ?? "recognise", call.Date(On)) with
        {
            Only = new HashSet<long> { new EnterpriseIndex(session.File.Connection).Resolve(call.Need(Whose)) },
        };
        IReadOnlyList<string> folders = ScriptFolders.Of(call.Surroundings, session.File.Path);
        Bundle bundle = RuleCommands.BundleOf(new ScriptLibrary(folders[0], folders[1]), question.Rule);
        using RuleWorker worker = new();
        KeptCase kept = KeepCase.Run(session, bundle, folders[1], question, call.Get(Expect), new CaseRun(bundle, worker, asked => ProgrammeCases.Answer(asked, worker)), Paid(call, bundle, question));
        JsonObject answer = new()
        {
            ["case"] = kept.Name,
            ["seen"] = kept.Seen,
            ["expected"] = kept.Expected,
            ["files"] = new JsonArray([.. kept.Files.Select(f => JsonValue.Create(f))]),
        };
        call.Output.Answer(answer, () => call.Output.Lines(Lines(call.Language, kept)));
        return kept.Seen == kept.Expected ? ExitCode.Done : ExitCode.NotProven;
    });

    private static (string Programme, int Year)? Paid(Invocation call, Bundle bundle, CheckQuestion question)
    {
        if (call.Get(Programme) is not { } written)
        {
            return null;
        }

        string id = written.Split('/')[^1];
        string[] known = [.. bundle.Policy().Programmes.OfType<JsonObject>().Where(p => StrictJson.Text(p["rule"]) == question.Rule.Split('/')[1]).Select(p => StrictJson.Text(p["id"]) ?? "")];
        return known.Contains(id) ? (id, call.Get(Year) ?? question.Date.Year)
            : throw new OfficeError(ErrorKind.BadInput, "cases.kept-programme", null, question.Rule, written, string.Join(" ", known));
    }

    /// <summary>What was kept, as command and screen tell it.</summary>
    internal static IEnumerable<string> Lines(Language language, KeptCase kept)
    {
        string Say(string key, params string[] args) => Messages.Text(language, key, args);
        yield return Say("rules.kept", kept.Name, kept.Files[0], kept.Files[1]);
        yield return CaseName.IsUnchecked(kept.Name) ? Say("rules.kept-unchecked", Say("outcome." + kept.Seen))
            : kept.Seen == kept.Expected ? Say("rules.kept-agrees", Say("outcome." + kept.Seen))
            : Say("rules.kept-differs", Say("outcome." + kept.Expected), Say("outcome." + kept.Seen));
    }
}
