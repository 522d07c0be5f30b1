using System.Text.Json.Nodes;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Items;

/// <summary><c>c.title</c> 称号: whether a title is held on the day, told from its events.</summary>
public static class Title
{
    /// <summary>Whether the title is held.</summary>
    /// <exception cref="RuleTextError"><c>item.unknown-code</c>.</exception>
    public static ItemAnswer Evaluate(string pool, EvaluationContext context)
    {
        ItemCodes.Pool(pool, context.Catalogue);
        JsonObject asked = new() { ["pool"] = pool };
        if (context.Facts.Titles is not { } titles)
        {
            return ItemAnswer.Blank(new MissingFact("list", "titles")) with { Asked = asked };
        }

        return Held(titles, pool, context.CheckOn) is { } held
            ? new ItemAnswer { Outcome = Outcome.Met, Asked = asked, Found = [Json(held)] }
            : new ItemAnswer { Outcome = Outcome.Unmet, Asked = asked };
    }

    /// <summary>The event under which a title is held on a day; null when it is not.</summary>
    public static TitleFact? Held(IEnumerable<TitleFact> titles, string pool, DateOnly day)
    {
        TitleFact[] events = [.. titles.Where(t => t.Pool == pool && !(t.On > day)).OrderBy(Dated)];
        TitleFact? loss = events.LastOrDefault(e => e.Event is "revoked" or "lapsed");
        return events.LastOrDefault(e => e.Event is "recognised" or "reviewed" or "moved-in"
            && (e.From ?? Dated(e)) <= day && day <= (e.Until ?? DateOnly.MaxValue)
            && !(loss is not null && Ends(loss, e)));
    }

    private static DateOnly Dated(TitleFact title) => title.On ?? title.From ?? DateOnly.MinValue;

    /// <summary>An old title lapses on the day its review is published: that ends the old one and not the new.</summary>
    private static bool Ends(TitleFact loss, TitleFact given) =>
        Dated(given) < Dated(loss) || (Dated(given) == Dated(loss) && loss.Event == "revoked");

    /// <summary>The titles first recognised in a year, one event each, in order of day and rung: what <c>e.firstRecognised(year)</c> gives.</summary>
    public static IReadOnlyList<TitleFact> FirstRecognised(IEnumerable<TitleFact> titles, int year, EvaluationContext context)
    {
        string[] rungs = [.. context.Catalogue.Pools.Select(p => p.Code)];
        return [.. titles.Where(t => t.Event == "recognised" && t.On is not null && t.On <= context.CheckOn)
            .GroupBy(t => t.Pool, StringComparer.Ordinal).Select(g => g.MinBy(t => t.On)!)
            .Where(t => t.On!.Value.Year == year)
            .OrderBy(t => t.On).ThenBy(t => Array.IndexOf(rungs, t.Pool))];
    }

    /// <summary>The form a title event has in a verdict.</summary>
    public static JsonObject Json(TitleFact title) => new()
    {
        ["pool"] = title.Pool,
        ["event"] = title.Event,
        ["level"] = title.Level,
        ["on"] = title.On is { } on ? IsoDate.Text(on) : null,
        ["from"] = title.From is { } from ? IsoDate.Text(from) : null,
        ["until"] = title.Until is { } until ? IsoDate.Text(until) : null,
        ["batch"] = title.Batch,
        ["document"] = title.Document,
    };
}
