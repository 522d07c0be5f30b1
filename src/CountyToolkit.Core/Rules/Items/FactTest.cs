using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Items;

/// <summary><c>c.fact</c>: a field of the subject itself, tested by the rule.</summary>
public static class FactTest
{
    /// <summary>Fields that may be tested.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["region", "town", "industry", "aboveScale", "entity", "registeredOn", "movedInOn", "inUseOn"];

    /// <summary>The value a test function is given: text, <c>true</c> or <c>false</c>, or a date; null when blank.</summary>
    /// <exception cref="RuleTextError"><c>item.unknown-field</c>.</exception>
    public static JsonNode? Value(string field, EvaluationContext context) => field switch
    {
        "region" => context.Facts.Region,
        "town" => context.Facts.Town,
        "industry" => context.Facts.Industry,
        "aboveScale" => context.Facts.AboveScale,
        "entity" => context.Facts.Entity ?? context.View.Attribute("entity"),
        "registeredOn" => context.Facts.RegisteredOn is { } day ? IsoDate.Text(day) : null,
        "movedInOn" => context.Facts.MovedInOn is { } day ? IsoDate.Text(day) : null,
        "inUseOn" => context.Facts.Claim?.InUseOn is { } day ? IsoDate.Text(day) : null,
        _ => throw new RuleTextError("item.unknown-field", 0, field, Catalogues.NearestCode.Of(field, Fields) ?? ""),
    };

    /// <summary>The item once a test function has answered; a blank field is missing and the function is not asked.</summary>
    public static ItemAnswer Evaluate(string field, Func<JsonNode, bool> test, EvaluationContext context)
    {
        JsonObject asked = new() { ["field"] = field };
        if (Value(field, context) is not { } value)
        {
            return ItemAnswer.Blank(new MissingFact("attribute", field)) with { Asked = asked };
        }

        return new ItemAnswer { Outcome = test(value) ? Outcome.Met : Outcome.Unmet, Asked = asked, Found = [value.DeepClone()] };
    }

    /// <summary>
    /// The item for a test given as data: true or false; a code, or beginnings of a region or industry code, alone or in
    /// a list; for a date an object of operators (<c>{ "&lt;=": "2021-01-01" }</c>) or a window.
    /// </summary>
    /// <exception cref="RuleTextError"><c>item.unknown-field</c>; <c>item.bad-test</c>.</exception>
    public static ItemAnswer Evaluate(string field, JsonNode? test, EvaluationContext context)
    {
        ItemAnswer answer = Evaluate(field, value => Holds(field, value, test), context);
        answer.Asked!["test"] = test?.DeepClone();
        return answer;
    }

    private static bool Holds(string field, JsonNode value, JsonNode? test)
    {
        if (StrictJson.Flag(test) is { } flag && field == "aboveScale")
        {
            return StrictJson.Flag(value) == flag;
        }

        string text = StrictJson.Text(value) ?? "";
        if (StrictJson.Texts(test) is { Count: > 0 } codes && field != "aboveScale")
        {
            return codes.Any(c => field is "region" or "industry" ? text.StartsWith(c, StringComparison.Ordinal) : text == c);
        }

        if (test is JsonObject { Count: > 0 } bounds && IsoDate.TryParse(text, out DateOnly day) && field is "registeredOn" or "movedInOn" or "inUseOn")
        {
            return ((JsonObject)test!).All(b => Holds(field, day, b.Key, StrictJson.Date(b.Value)));
        }

        throw new RuleTextError("item.bad-test", 0, field);
    }

    private static bool Holds(string field, DateOnly day, string op, DateOnly? bound)
    {
        string plain = op switch { "from" => ">=", "until" => "<=", _ => op };
        return bound is { } known && Expressions.Comparison.Operators.Contains(plain)
            ? Expressions.Comparison.Holds(day.CompareTo(known), plain)
            : throw new RuleTextError("item.bad-test", 0, field);
    }
}
