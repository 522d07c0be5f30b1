using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>The date words. Windows count back from the day criteria are seen on.</summary>
internal sealed class HostDates(RuleRun run)
{
    private const int FirstYear = 1900;

    public void Install(ObjectInstance host)
    {
        run.Add(host, "about", arguments => About(TypeConverter.ToString(arguments.At(0))));
        run.Add(host, "dates", arguments => Word(TypeConverter.ToString(arguments.At(0)), arguments.At(1).AsObject()));
    }

    /// <summary>The window a rule handed on: made by <c>c.window</c> or <c>c.yearWindow</c>, or <c>{ from, until }</c>.</summary>
    public static DateWindow Window(JsonObject given)
    {
        DateOnly from = StrictJson.Date(given["from"]) ?? throw new RuleStop("rule.date", given["from"]?.ToString() ?? "");
        DateOnly until = StrictJson.Date(given["until"]) ?? throw new RuleStop("rule.date", given["until"]?.ToString() ?? "");
        return new DateWindow(from, until, StrictJson.Whole(given["years"]));
    }

    private JsValue About(string word) => word switch
    {
        "date" => IsoDate.Text(run.Request.Date),
        "purpose" => run.Request.Purpose,
        "policyYear" => run.Request.PolicyYear,
        _ => run.Request.DataYear,
    };

    private JsValue Word(string word, ObjectInstance given)
    {
        JsValue first = given.Get("0"), second = given.Get("1");
        return word switch
        {
            "window" => Window(RuleDates.Window(run.SeenOn, Whole(first, word))),
            "yearWindow" => Window(Years(Whole(first, word))),
            "nextMonth" => IsoDate.Text(RuleDates.NextMonth(Day(first))),
            "dayBefore" => IsoDate.Text(RuleDates.DayBefore(Day(first))),
            _ => IsoDate.Text(RuleDates.AddMonths(Day(first), Whole(second, word))),
        };
    }

    /// <summary>A calendar year, or (a small number) so many full calendar years before the year of the date.</summary>
    private DateWindow Years(int number) => number >= FirstYear
        ? RuleDates.YearWindow(number)
        : new DateWindow(new DateOnly(run.SeenOn.Year - number, 1, 1), new DateOnly(run.SeenOn.Year - 1, 12, 31));

    private JsValue Window(DateWindow window)
    {
        JsonObject json = window.ToJson();
        if (window.Years is { } years)
        {
            json["years"] = years;
        }

        return ScriptJson.Write(run.Engine, json);
    }

    private static DateOnly Day(JsValue value)
    {
        if (value.IsNull() || value.IsUndefined())
        {
            throw new BlankStop(new MissingFact("attribute", "date"));
        }

        string text = TypeConverter.ToString(value);
        return IsoDate.TryParse(text, out DateOnly day) ? day : throw new RuleStop("rule.date", text);
    }

    private static int Whole(JsValue value, string word)
    {
        Exact number = RuleRun.FigureNumber(value, word) ?? throw new RuleStop("rule.whole-number", word);
        return number.Denominator.IsOne && number > -Exact.Of(1200m) && number < Exact.Of(10_000m) ? (int)number.Numerator : throw new RuleStop("rule.whole-number", word);
    }
}
