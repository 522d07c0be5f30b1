using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>Everything one item of a verdict rests on, in words: clause, figure, inputs with their paper, blanks, reading, judgement.</summary>
internal sealed class ItemEvidence(Wording say, Catalogue catalogue, CheckedFirm firm)
{
    private readonly Origins origins = new(say, catalogue, firm.Batches);

    /// <summary>Whether origins are told whole; a copy that leaves the office names the source only, not import, file or operator.</summary>
    public bool TellsOrigins { get; init; } = true;

    /// <summary>The clause with its gist; empty where the item has none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isMarked">Whether what is not verified about the clause is marked: for the office, not for the enterprise.</param>
    public string Clause(JsonObject item, bool isMarked = true)
    {
        string id = StrictJson.Text(item["clause"]) ?? "";
        return firm.Policy.Clauses.FirstOrDefault(c => c.Id == id) is not { } clause ? id : id + " " + (isMarked ? ClauseText.Gist(say, clause) : clause.Gist);
    }

    /// <summary>标准, 实际, 所属期 and what is short, each with its word; empty where the item compares nothing.</summary>
    public string Compared(JsonObject item, bool isShort = true) => string.Join("  ", new[]
    {
        Said("explain.standard", item["standard"]), Said("explain.actual", item["actual"]), Said("explain.period", item["period"]), isShort && item["short"]?.ToString() is { Length: > 0 } gap ? say.Short(gap) : "",
    }.Where(t => t.Length > 0));

    /// <summary>Where the first value read comes from; empty where nothing was read.</summary>
    public string Source(JsonObject item) => Inputs(item).Select(SourceOf).FirstOrDefault(s => s.Length > 0) ?? "";

    /// <summary>What a veto looked for, found, and whom it was asked of; nothing for any other item.</summary>
    public IEnumerable<string> Grounds(JsonObject item) => VetoLines.Of(say, item, Shown);

    /// <summary>All of it, the items below included.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isDemanded">Whether to fall short of it is a shortfall.</param>
    /// <param name="depth">How deep it stands.</param>
    public IEnumerable<EvidenceLine> Lines(JsonObject item, bool isDemanded, int depth = 0)
    {
        yield return new EvidenceLine($"{item["label"]}  {VerdictSummary.Outcome(say, item, isDemanded)}", depth) { Id = StrictJson.Text(item["id"]) ?? "" };
        foreach (string line in Own(item, isDemanded))
        {
            yield return new EvidenceLine(line, depth + 1);
        }

        foreach (EvidenceLine line in VerdictSummary.Items(item).SelectMany(child => Lines(child, isDemanded && VerdictSummary.Demands(item), depth + 1)))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Own(JsonObject item, bool isDemanded)
    {
        if (StrictJson.Text(item["word"]) != "veto" && Compared(item, isDemanded) is { Length: > 0 } compared)
        {
            yield return compared;
        }

        if (Clause(item) is { Length: > 0 } clause)
        {
            yield return say.Say("evidence.clause", firm.Policy.Number, clause);
        }

        if (Figure(item) is { } figure)
        {
            yield return figure;
        }

        foreach (JsonObject input in Inputs(item))
        {
            yield return Input(input);
        }

        foreach (string line in VetoLines.Of(say, item, origins.Shown))
        {
            yield return line;
        }

        foreach (JsonObject blank in VerdictSummary.Blanks(item))
        {
            yield return say.Say("rules.blank", VerdictSummary.Blank(say, blank));
        }

        foreach (string line in Answered(item))
        {
            yield return line;
        }
    }

    private string Said(string key, JsonNode? value) => value?.ToString() is { Length: > 0 } text ? say.Say(key, text) : "";

    private string? Figure(JsonObject item)
    {
        if (StrictJson.Text(item["figure"]) is not { } key || firm.Policy.Figures.At(key, firm.Question.Date) is not { } figure)
        {
            return null;
        }

        string value = figure.Value is { } number ? number + figure.Unit : "";
        string text = say.Say("evidence.figure", figure.Label ?? key, value, figure.Clause ?? "");
        return figure.From is { } from ? text + say.Say("evidence.figure-from", IsoDate.Text(from)) : text;
    }

    private string Input(JsonObject input)
    {
        string code = StrictJson.Text(input["code"]) ?? "";
        string unit = catalogue.TryIndicator(code, out IndicatorEntry? entry) ? entry.Unit : "";
        string value = input["value"]?.ToString() is { } known ? known + unit : say.Say("indicators.blank");
        string text = say.Say("evidence.input", say.Word(code), StrictJson.Text(input["period"]) ?? "", value);
        return SourceOf(input) is { Length: > 0 } source ? say.Say("evidence.from", text, source) : text;
    }

    private IEnumerable<string> Answered(JsonObject item)
    {
        if (StrictJson.Text(item["outcome"]) == "manual" && VerdictSummary.Items(item).All(i => StrictJson.Text(i["outcome"]) != "manual"))
        {
            (string rule, string path) = firm.Judged(StrictJson.Text(item["id"]) ?? "");
            yield return say.Say("evidence.judge-by", rule, path);
        }

        if (item["judged"] is JsonObject judged)
        {
            yield return say.Say("evidence.judged", $"{judged["on"]}", $"{judged["by"]}", say.Say("outcome." + judged["outcome"]), $"{judged["reason"]}");
        }

        if (item["other"] is JsonObject other)
        {
            yield return say.Say("evidence.other", $"{other["window"]?["from"]}", $"{other["window"]?["until"]}", say.Say("outcome." + other["outcome"]));
        }

        if (StrictJson.Text(item["asked"]?["reading"]) is { } id && firm.Policy.Readings.TryGetValue(id, out Reading? reading))
        {
            yield return say.Say("evidence.reading", id, reading.Question, reading.Answer ?? say.Say("evidence.open"));
        }
    }

    private static IEnumerable<JsonObject> Inputs(JsonObject item) => (item["inputs"] as JsonArray ?? []).OfType<JsonObject>();

    private string SourceOf(JsonObject input)
    {
        string? code = StrictJson.Text(input["code"]), period = StrictJson.Text(input["period"]);
        string? place = code is null ? null : StrictJson.Text(firm.Sources["values"]?[period ?? ""]?[code]) ?? StrictJson.Text(firm.Sources["attributes"]?[code]);
        string? text = StrictJson.Text(input["source"]) ?? place;
        return text is null ? "" : Shown(text);
    }

    private string Shown(string origin) => TellsOrigins ? origins.Shown(origin) : origin.Split(' ')[0] is var source && catalogue.Sources.Has(source) ? catalogue.Sources.Label(source) : "";
}
