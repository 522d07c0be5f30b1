using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Items;

/// <summary><c>c.within</c>: the day lies between two dates, both in.</summary>
public static class Within
{
    /// <summary>Whether the day lies between; a blank date is missing.</summary>
    public static ItemAnswer Evaluate(DateOnly? from, DateOnly? until, EvaluationContext context)
    {
        JsonObject asked = new()
        {
            ["from"] = from is { } first ? IsoDate.Text(first) : null,
            ["until"] = until is { } last ? IsoDate.Text(last) : null,
        };
        MissingFact[] missing = [.. new[] { (Name: "from", Day: from), (Name: "until", Day: until) }.Where(d => d.Day is null).Select(d => new MissingFact("attribute", d.Name))];
        if (missing.Length > 0)
        {
            return ItemAnswer.Blank(missing) with { Asked = asked };
        }

        bool holds = from <= context.CheckOn && context.CheckOn <= until;
        return new ItemAnswer { Outcome = holds ? Outcome.Met : Outcome.Unmet, Asked = asked, Found = [IsoDate.Text(context.CheckOn)] };
    }
}
