using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Facts;
using CountyToolkit.People;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county judgements</c>: recorded answers to criteria in words.</summary>
internal static class JudgementCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Rule = Verb.Argument<string>("RULE");
    private static readonly Argument<string> Item = Verb.Argument<string>("ITEM");
    private static readonly Argument<string> Conclusion = Verb.Argument<string>("OUTCOME");
    private static readonly Option<string> Reason = Verb.Option<string>("--reason", "TEXT", required: true);
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "yyyy-MM-dd");
    private static readonly Option<string?> Until = Verb.Option<string?>("--until", "yyyy-MM-dd");

    public static Command Build() => new RecordNoun<Judgement>
    {
        Noun = "judgements",
        Table = "judgement",
        Right = Right.Judge,
        Find = (db, whose) => new JudgementStore(db).Find(whose),
        EnterpriseOf = j => j.EnterpriseId,
        Shown = (row, _) => Shown(row),
        Columns = ["rule", "item", "outcome", "reason", "on", "from", "until"],
        Add = (call, act, _, index) => new AddJudgement(act, index).Run(new Judgement
        {
            EnterpriseId = index.Resolve(call.Need(Whose)),
            Rule = call.Need(Rule),
            Item = call.Need(Item),
            Outcome = call.Need(Conclusion),
            Reason = call.Need(Reason),
            OnDate = call.Date(On),
            FromOn = call.Day(From),
            UntilOn = call.Day(Until),
        }),
        AddSymbols = [Whose, Rule, Item, Conclusion, Reason, On, From, Until],
    }.Build();

    private static JsonObject Shown(Judgement row) => new()
    {
        ["rule"] = row.Rule,
        ["item"] = row.Item,
        ["outcome"] = row.Outcome,
        ["reason"] = row.Reason,
        ["on"] = Given.Text(row.OnDate),
        ["from"] = Given.Text(row.FromOn),
        ["until"] = Given.Text(row.UntilOn),
    };
}
