using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>A veto in words: what was looked for, what is on record with its paper, who was asked and replied when.</summary>
internal static class VetoLines
{
    /// <summary>The lines of an item that carries its <c>records</c> and <c>replies</c>; nothing for any other.</summary>
    /// <param name="say">The words.</param>
    /// <param name="item">The item.</param>
    /// <param name="source">Words an origin.</param>
    public static IEnumerable<string> Of(Wording say, JsonObject item, Func<string, string> source)
    {
        if (StrictJson.Text(item["word"]) != "veto" || item["asked"] is not JsonObject asked)
        {
            yield break;
        }

        yield return say.Say("veto.asked", Asked(say, asked));
        foreach (JsonObject record in Objects(item["records"]))
        {
            yield return From(say, say.Say("veto.record", Joined(Record(say, record), Text(record, "document"), Text(record, "note"))), record, source);
        }

        if (StrictJson.Text(item["outcome"]) == "met")
        {
            yield return say.Say("veto.clean");
        }

        foreach (JsonObject reply in Objects(item["replies"]))
        {
            yield return From(
                say, say.Say("veto.reply", Text(reply, "unit"), Text(reply, "on"), Text(reply, "document"), say.Word(Text(reply, "matter"), "matters"), Text(reply, "from"), Text(reply, "until")), reply, source);
        }
    }

    private static string Asked(Wording say, JsonObject asked)
    {
        string what = string.Join('、', Texts(asked["kinds"]).Select(k => say.Word(k, "incidentKinds")).Concat(Texts(asked["lists"]).Select(l => say.Word(l, "lists"))));
        string grade = Text(asked, "grade") is { Length: > 0 } least ? say.Say("veto.grade", say.Word(least, "incidentGrades")) : "";
        string span = asked["window"] is JsonObject window ? say.Say("veto.span", Text(window, "from"), Text(window, "until")) : "";
        return what + grade + span;
    }

    private static string Record(Wording say, JsonObject record) => record["list"] is not null
        ? Joined(say.Word(Text(record, "list"), "lists"), say.Say("veto.listed", Text(record, "from"), Text(record, "until")))
        : Joined(say.Word(Text(record, "kind"), "incidentKinds"), say.Word(Text(record, "grade"), "incidentGrades"), Text(record, "on"));

    private static string From(Wording say, string text, JsonObject of, Func<string, string> source) =>
        Text(of, "source") is { Length: > 0 } origin && source(origin) is { Length: > 0 } told ? say.Say("evidence.from", text.Trim(), told) : text.Trim();

    private static string Joined(params string[] parts) => string.Join(' ', parts.Where(p => p.Length > 0));

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(StrictJson.Text).OfType<string>();

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonNode? of, string name) => StrictJson.Text(of?[name]) ?? "";
}
