using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county rules list</c> and <c>show</c>: which rules there are, where each comes from, and the text of one with its figures.</summary>
internal static class RuleListCommand
{
    private static readonly Argument<string> Rule = Verb.Argument<string>("RULE");

    public static Command Build() => Verb.Of("rules", "list", List);

    public static Command BuildShow() => Verb.Of("rules", "show", Show, Rule);

    private static ExitCode List(Invocation call)
    {
        ScriptLibrary library = RuleCommands.Library(call);
        JsonArray rows = [];
        foreach (string policy in library.Policies)
        {
            Bundle bundle = library.Bundle(policy);
            foreach (string rule in bundle.Rules)
            {
                RuleHead head = bundle.Head(rule)!;
                rows.Add(new JsonObject
                {
                    ["rule"] = policy + "/" + rule,
                    ["title"] = head.Title,
                    ["kind"] = head.Kind,
                    ["clause"] = head.Clause,
                    ["origin"] = library.Origin(policy, rule + ".js"),
                    ["figures"] = library.Origin(policy, "policy.json"),
                    ["bundle"] = bundle.Hash,
                });
            }
        }

        call.Output.Answer(rows, () =>
        {
            foreach (JsonObject row in rows.OfType<JsonObject>())
            {
                call.Output.Line($"{row["rule"]}  {row["title"]}  {call.Say("rules.origin." + row["origin"])}/{call.Say("rules.origin." + row["figures"])}  {Sha256.CheckCode((string)row["bundle"]!)}");
            }
        });
        return ExitCode.Done;
    }

    private static ExitCode Show(Invocation call)
    {
        ScriptLibrary library = RuleCommands.Library(call);
        string name = call.Need(Rule);
        Bundle bundle = RuleCommands.BundleOf(library, name);
        string rule = name.Split('/')[1];
        JsonObject policy = StrictJson.ReadObject(bundle.Text("policy.json")!, name);
        JsonObject answer = new()
        {
            ["rule"] = name,
            ["bundle"] = bundle.Hash,
            ["number"] = policy["number"]?.DeepClone(),
            ["title"] = policy["title"]?.DeepClone(),
            ["origin"] = library.Origin(bundle.PolicyId, rule + ".js"),
            ["text"] = bundle.Text(rule + ".js"),
            ["figures"] = policy["figures"]?.DeepClone(),
            ["readings"] = policy["readings"]?.DeepClone(),
            ["refers"] = new JsonArray([.. bundle.Others.Keys.Select(o => JsonValue.Create(o))]),
        };
        call.Output.Answer(answer, () =>
        {
            call.Output.Line($"{answer["number"]}  {answer["title"]}  {call.Say("rules.origin." + answer["origin"])}  {bundle.Hash}");
            call.Output.Line((string)answer["text"]!);
        });
        return ExitCode.Done;
    }
}
