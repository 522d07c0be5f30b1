using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>The sums of a comparison in a few lines: what changes a line each, the rest folded with the year and day it was compared for, so that the firms below are seen.</summary>
internal sealed class WhatIfSums
{
    private const int Most = 6;
    private readonly Wording say;
    private readonly LawNames law;

    private WhatIfSums(LawNames law, Wording say)
    {
        this.law = law;
        this.say = say;
    }

    /// <summary>The lines, six at most.</summary>
    public static IReadOnlyList<TextLine> Of(JsonObject document, LawNames law, Wording say) => new WhatIfSums(law, say).Lines(document);

    private List<TextLine> Lines(JsonObject document)
    {
        JsonObject[] programmes = Parts(document, "programmes"), rules = Parts(document, "rules");
        JsonObject[] told = [.. programmes.Where(p => WhatIfLines.IsTold(document, p))];
        JsonObject[] differing = [.. rules.Where(WhatIfLines.Differs)], same = [.. programmes.Except(told)];
        List<TextLine> notes = [];
        if (WhatIfLines.Early(document) is { } begins)
        {
            notes.Add(new TextLine(Say("whatif.short.as-if", begins), Look.Warning));
        }

        if (programmes.SelectMany(p => Parts(p, "ownDay")).FirstOrDefault() is { } own)
        {
            notes.Add(new TextLine(Say("whatif.own-day", StrictJson.Text(own["figure"]) ?? "", StrictJson.Text(own["from"]) ?? ""), Look.Warning));
        }

        if (Rest(same, rules.Length - differing.Length, told.Length + differing.Length > 0) is { } rest)
        {
            notes.Add(new TextLine(rest, Look.Muted));
        }

        if (same.Length > 0)
        {
            notes.Add(new TextLine(Days(same), Look.Muted));
        }

        if (OpenReason.All(programmes, say) is [{ } first, ..] reasons)
        {
            notes.Add(new TextLine(Say("whatif.short.because", first.Said, $"{first.Firms.Count}", reasons.Count > 1 ? Say("whatif.short.reasons", $"{reasons.Count}") : ""), Look.Warning));
        }

        TextLine[] changes = [.. told.Select(Programme).Concat(differing.Select(Rule)).Select(t => new TextLine(t, Look.Title))];
        int room = Most - notes.Count;
        return changes.Length <= room ? [.. changes, .. notes]
            : [.. changes.Take(room - 1), new TextLine(Say("whatif.short.more", $"{changes.Length - room + 1}"), Look.Title), .. notes];
    }

    // The amounts come before the days: where the line is too long for the screen, Enter on a firm tells the days.
    private string Programme(JsonObject one)
    {
        string open = T(one, "open") is { Length: > 0 } left and not "0" ? Say("whatif.short.open", left) : "";
        return Say(
            "whatif.short.programme", law.Programme(T(one, "programme")), WhatIfLines.Wan(one, "before"), WhatIfLines.Wan(one, "after"), WhatIfLines.Signed(WhatIfLines.Wan(one, "change")),
            T(one, "gain"), T(one, "lose"), open, T(one, "year"), T(one, "date"));
    }

    private string Rule(JsonObject one) =>
        Say("whatif.rule", law.Rule(T(one, "rule")), T(one, "date"), T(one, "enterprises"), $"{Parts(one, "lines").Length}");

    private string? Rest(JsonObject[] programmes, int rules, bool anything)
    {
        string[] counted =
        [
            .. programmes.Length > 0 ? [Say("whatif.short.programmes", $"{programmes.Length}")] : Array.Empty<string>(),
            .. rules > 0 ? [Say("whatif.short.rules", $"{rules}")] : Array.Empty<string>(),
        ];
        int open = programmes.Sum(p => p["open"]?.GetValue<int>() ?? 0);
        return counted.Length == 0 ? null
            : Say(anything ? "whatif.short.rest" : "whatif.short.none", string.Join(Say("whatif.short.and"), counted)) + (open > 0 ? Say("whatif.short.rest-open", $"{open}") : "");
    }

    // Each year and day with its programmes; the day of most stands last, as the rest.
    private string Days(JsonObject[] programmes) => Say("whatif.short.days", string.Join(Say("programmes.say.between"), programmes
        .GroupBy(p => (Year: T(p, "year"), Date: T(p, "date"))).OrderBy(g => g.Count())
        .Select(g => Say("whatif.short.day", g.Count() == 1 ? law.Programme(T(g.First(), "programme")) : Say("whatif.short.programmes", $"{g.Count()}"), g.Key.Year, g.Key.Date))));

    private string Say(string key, params string[] args) => say.Say(key, args);

    private static JsonObject[] Parts(JsonObject of, string name) => [.. (of[name] as JsonArray ?? []).OfType<JsonObject>()];

    private static string T(JsonObject row, string name) => StrictJson.Text(row[name]) ?? row[name]?.ToJsonString() ?? "";
}
