using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>The sums of a comparison in a few lines: what changes a line each, the rest folded, so that the firms below are seen.</summary>
internal sealed class WhatIfSums
{
    private const int Most = 4;
    private readonly Language language;
    private readonly PolicyDocument law;

    private WhatIfSums(PolicyDocument law, Language language)
    {
        this.law = law;
        this.language = language;
    }

    /// <summary>The lines, four at most.</summary>
    public static IReadOnlyList<TextLine> Of(JsonObject document, PolicyDocument law, Language language) => new WhatIfSums(law, language).Lines(document);

    private List<TextLine> Lines(JsonObject document)
    {
        JsonObject[] programmes = Parts(document, "programmes"), rules = Parts(document, "rules");
        JsonObject[] told = [.. programmes.Where(p => WhatIfLines.IsTold(document, p))];
        JsonObject[] differing = [.. rules.Where(WhatIfLines.Differs)];
        List<TextLine> notes = [];
        if (told.Concat(differing).Any(p => p["asIf"]?.GetValue<bool>() == true))
        {
            notes.Add(new TextLine(Say("whatif.short.as-if"), Look.Warning));
        }

        if (Rest([.. programmes.Except(told)], rules.Length - differing.Length, told.Length + differing.Length > 0) is { } rest)
        {
            notes.Add(new TextLine(rest, Look.Muted));
        }

        TextLine[] changes = [.. told.Select(Programme).Concat(differing.Select(Rule)).Select(t => new TextLine(t, Look.Title))];
        int room = Most - notes.Count;
        return changes.Length <= room ? [.. changes, .. notes]
            : [.. changes.Take(room - 1), new TextLine(Say("whatif.short.more", $"{changes.Length - room + 1}"), Look.Title), .. notes];
    }

    // The amounts come before the days: where the line is too long for the screen, Enter on a firm tells the days.
    private string Programme(JsonObject one)
    {
        string name = law.Programmes.OfType<JsonObject>().Where(p => law.Id + "/" + StrictJson.Text(p["id"]) == T(one, "programme")).Select(p => StrictJson.Text(p["title"])).FirstOrDefault() ?? T(one, "programme");
        string open = T(one, "open") is { Length: > 0 } left and not "0" ? Say("whatif.short.open", left) : "";
        return Say("whatif.short.programme", name, WhatIfLines.Wan(one, "before"), WhatIfLines.Wan(one, "after"), WhatIfLines.Signed(WhatIfLines.Wan(one, "change")), T(one, "gain"), T(one, "lose"), open, T(one, "year"), T(one, "date"));
    }

    private string Rule(JsonObject one) =>
        Say("whatif.rule", T(one, "rule"), T(one, "date"), T(one, "enterprises"), $"{Parts(one, "lines").Length}");

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

    private string Say(string key, params string[] args) => Messages.Text(language, key, args);

    private static JsonObject[] Parts(JsonObject of, string name) => [.. (of[name] as JsonArray ?? []).OfType<JsonObject>()];

    private static string T(JsonObject row, string name) => StrictJson.Text(row[name]) ?? row[name]?.ToJsonString() ?? "";
}
