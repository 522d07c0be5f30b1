using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Items;

/// <summary>
/// What a person decides: <c>c.judge</c> 研判 and <c>c.ask</c>, and the settling of any item left manual. A judgement
/// never changes what is met, unmet or missing.
/// </summary>
public static class Judge
{
    /// <summary><c>c.judge</c>: a criterion in words, manual until somebody has judged it.</summary>
    public static ItemAnswer Evaluate() => new() { Outcome = Outcome.Manual, Why = "judge" };

    /// <summary><c>c.ask</c>: manual while a reading is open.</summary>
    /// <param name="reading">Id of the reading, such as <c>A7</c>.</param>
    /// <param name="context">The document that holds it.</param>
    /// <exception cref="RuleTextError"><c>item.unknown-reading</c>.</exception>
    public static ItemAnswer Ask(string reading, EvaluationContext context)
    {
        if (!context.Policy.Readings.TryGetValue(reading, out Bundles.Reading? known))
        {
            throw new RuleTextError("item.unknown-reading", 0, reading, Catalogues.NearestCode.Of(reading, context.Policy.Readings.Keys) ?? "");
        }

        System.Text.Json.Nodes.JsonObject asked = new() { ["reading"] = reading };
        return known.Answer is null
            ? new ItemAnswer { Outcome = Outcome.Manual, Why = "reading", Asked = asked }
            : new ItemAnswer { Outcome = Outcome.Met, Asked = asked };
    }

    /// <summary>The answer as settled by the latest judgement that counts on the day, when it is manual and there is one.</summary>
    /// <param name="answer">The item's own answer.</param>
    /// <param name="item">Id of the item in the running rule.</param>
    /// <param name="context">Holds the rule, the day and the judgements.</param>
    public static ItemAnswer Settle(ItemAnswer answer, string item, EvaluationContext context)
    {
        if (answer.Outcome != Outcome.Manual)
        {
            return answer;
        }

        JudgementFact? latest = context.Facts.Judgements
            .Where(j => j.Rule == context.Rule && j.Item == item && j.Counts(context.CheckOn))
            .Aggregate((JudgementFact?)null, (best, next) => best is null || next.On >= best.On ? next : best);
        return latest is null ? answer : answer with { Outcome = latest.Outcome, Judged = latest };
    }
}
