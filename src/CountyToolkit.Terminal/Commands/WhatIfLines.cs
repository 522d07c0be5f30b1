using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What a version would change, as lines to be read: totals in 户 and 万元 first, then enterprise by enterprise.</summary>
internal static class WhatIfLines
{
    // Further reasons keep a firm or two each.
    private const int MostReasons = 5;

    /// <summary>All lines.</summary>
    /// <param name="document">The comparison.</param>
    /// <param name="names">What the document, its programmes and rules are called.</param>
    /// <param name="say">The words.</param>
    public static IEnumerable<string> Of(JsonObject document, LawNames names, Wording say)
    {
        yield return say.Say(document["active"] is null ? "whatif.first" : "whatif.head", names.Number, Sha256.CheckCode(T(document, "proposed")));
        foreach (JsonObject twice in Rows(document, "paidTwice"))
        {
            yield return say.Say("whatif.paid-twice", T(twice, "programme"), T(twice, "number"), T(twice, "title"));
        }

        if (Early(document) is { } begins)
        {
            yield return say.Say("whatif.as-if", begins);
        }

        foreach (JsonObject one in Rows(document, "programmes").OrderByDescending(p => IsTold(document, p)))
        {
            foreach (string line in Programme(one, IsTold(document, one), names, say))
            {
                yield return line;
            }
        }

        foreach (string line in Rules(document, names, say))
        {
            yield return line;
        }
    }

    /// <summary>First day of changed figures that hold later than a day compared and are taken as if they held already; null = none does.</summary>
    internal static string? Early(JsonObject document) =>
        Rows(document, "programmes").Concat(Rows(document, "rules")).Any(p => p["asIf"]?.GetValue<bool>() == true) ? T(document, "begins") : null;

    private static IEnumerable<string> Programme(JsonObject one, bool isTold, LawNames names, Wording say)
    {
        yield return say.Say(isTold ? "whatif.programme" : "whatif.same", names.Programme(T(one, "programme")), T(one, "year"), T(one, "date"), T(one, "enterprises"));
        if (isTold)
        {
            yield return "  " + say.Say("whatif.totals", Wan(one, "before"), Wan(one, "after"), Wan(one, "change"), T(one, "gain"), T(one, "lose"));
        }

        // Where nothing differs for this reason alone, it is said all the same.
        foreach (JsonObject own in Rows(one, "ownDay"))
        {
            yield return "  " + say.Say("whatif.own-day", T(own, "figure"), T(own, "from"));
        }

        if (IsOpen(one))
        {
            yield return "  " + say.Say("whatif.open", T(one, "open"));
            foreach (OpenReason reason in OpenReason.All([one], say).Take(MostReasons))
            {
                yield return "    " + say.Say("whatif.open-because", reason.Said, $"{reason.Firms.Count}");
            }
        }

        foreach (JsonObject line in Rows(one, "lines"))
        {
            yield return "  " + say.Say("whatif.line", T(line, "code"), T(line, "name"), Amount(line, "before", say.Language), Amount(line, "after", say.Language), Signed(T(line, "change")));
        }
    }

    private static IEnumerable<string> Rules(JsonObject document, LawNames names, Wording say)
    {
        foreach (JsonObject one in Rows(document, "rules").Where(Differs))
        {
            yield return say.Say("whatif.rule", names.Rule(T(one, "rule")), T(one, "date"), T(one, "enterprises"), $"{Rows(one, "lines").Count()}");
            foreach (JsonObject line in Rows(one, "lines"))
            {
                yield return "  " + say.Say("whatif.other", T(line, "code"), T(line, "name"), Word(T(line, "before"), say.Language), Word(T(line, "after"), say.Language));
            }
        }

        foreach (IGrouping<string, JsonObject> same in Rows(document, "rules").Where(r => !Differs(r)).GroupBy(r => T(r, "date")))
        {
            yield return say.Say("whatif.same-rules", string.Join(say.Say("whatif.short.and"), same.Select(r => names.Rule(T(r, "rule")))), same.Key);
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
