using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What a version would change, as lines to be read: totals in 户 and 万元 first, then enterprise by enterprise.</summary>
internal static class WhatIfLines
{
    /// <summary>All lines.</summary>
    public static IEnumerable<string> Of(JsonObject document, Language language) => Lines(document, language, withEnterprises: true);

    /// <summary>What it is compared with, and the totals of each programme and rule; without the lines of enterprises.</summary>
    public static IEnumerable<string> Heads(JsonObject document, Language language) => Lines(document, language, withEnterprises: false);

    private static IEnumerable<string> Lines(JsonObject document, Language language, bool withEnterprises)
    {
        string Say(string key, params string[] args) => Messages.Text(language, key, args);
        yield return Say(document["active"] is null ? "whatif.first" : "whatif.head", T(document, "policy"), Sha256.CheckCode(T(document, "proposed")));
        foreach (JsonObject twice in Rows(document, "paidTwice"))
        {
            yield return Say("whatif.paid-twice", T(twice, "programme"), T(twice, "number"), T(twice, "title"));
        }

        foreach (JsonObject one in Rows(document, "programmes").Where(p => IsTold(document, p)))
        {
            yield return Say("whatif.programme", T(one, "programme"), T(one, "year"), T(one, "date"), T(one, "enterprises"));
            yield return "  " + Say("whatif.totals", Wan(one, "before"), Wan(one, "after"), Wan(one, "change"), T(one, "gain"), T(one, "lose"));
            if (T(one, "open") is { Length: > 0 } open and not "0")
            {
                yield return "  " + Say("whatif.open", open);
            }

            if (one["asIf"]?.GetValue<bool>() == true)
            {
                yield return "  " + Say("whatif.as-if", T(one, "date"));
            }

            foreach (JsonObject line in withEnterprises ? Rows(one, "lines") : [])
            {
                yield return "  " + Say("whatif.line", T(line, "code"), T(line, "name"), Amount(line, "before", language), Amount(line, "after", language), Signed(T(line, "change")));
            }
        }

        foreach (JsonObject one in Rows(document, "rules").Where(Differs))
        {
            yield return Say("whatif.rule", T(one, "rule"), T(one, "date"), T(one, "enterprises"), $"{Rows(one, "lines").Count()}");
            foreach (JsonObject line in withEnterprises ? Rows(one, "lines") : [])
            {
                yield return "  " + Say("whatif.other", T(line, "code"), T(line, "name"), Word(T(line, "before"), language), Word(T(line, "after"), language));
            }
        }

        JsonObject[] unchanged = [.. Rows(document, "programmes").Where(p => !IsTold(document, p))];
        string[] same = [.. unchanged.Where(p => !IsOpen(p)).Select(p => T(p, "programme")), .. Rows(document, "rules").Where(r => !Differs(r)).Select(r => T(r, "rule"))];
        if (same.Length > 0)
        {
            yield return Say("whatif.same", string.Join(" ", same));
        }

        if (unchanged.Any(IsOpen))
        {
            yield return Say("whatif.same-open", string.Join(Say("programmes.say.between"), unchanged.Where(IsOpen).Select(p => Say("whatif.open-of", T(p, "programme"), T(p, "open"), T(p, "enterprises"), T(p, "date")))));
        }
    }

    private static bool IsOpen(JsonObject programme) => T(programme, "open") is not ("" or "0");

    /// <summary>Whether a programme is told of. Of a first version, that nothing comes out where nothing can be computed must not pass for an answer.</summary>
    internal static bool IsTold(JsonObject document, JsonObject programme) =>
        Differs(programme) || (document["active"] is null && IsOpen(programme) && T(programme, "after") == "0.00");

    /// <summary>Whether anybody comes out otherwise.</summary>
    internal static bool Differs(JsonObject part) => Rows(part, "lines").Any();

    private static IEnumerable<JsonObject> Rows(JsonObject of, string name) => (of[name] as JsonArray ?? []).OfType<JsonObject>();

    private static string T(JsonObject row, string name) => StrictJson.Text(row[name]) ?? row[name]?.ToJsonString() ?? "";

    /// <summary>An amount of a line, <c>before</c> or <c>after</c>; a dash where that version has no such programme.</summary>
    public static string Amount(JsonObject line, string name, Language language) =>
        StrictJson.Text(line[name]) ?? (name == "before" && line["outcomeBefore"] is null ? "—" : Messages.Text(language, "whatif.not-computed"));

    /// <summary>An answer of a rule, as <c>met</c> or <c>met 72</c>, in words.</summary>
    public static string Word(string answer, Language language)
    {
        string[] parts = answer.Split(' ', 2);
        string word = Messages.Has("outcome." + parts[0]) ? Messages.Text(language, "outcome." + parts[0]) : parts[0].Length == 0 ? "—" : parts[0];
        return parts.Length > 1 ? word + " " + parts[1] : word;
    }

    /// <summary>元 as 万元 with two decimals: what a leader is told.</summary>
    internal static string Wan(JsonObject row, string name) => Exact.Parse(T(row, name)) is var yuan ? (yuan / Exact.Of(10000m)).ToDecimalText(2) : "";

    /// <summary>An amount with its sign, gains too.</summary>
    internal static string Signed(string amount) => amount.StartsWith('-') ? amount : "+" + amount;
}
