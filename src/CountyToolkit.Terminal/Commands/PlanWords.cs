using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Readings, targets and tasks of a document in words, each by what it is called.</summary>
/// <param name="say">The words.</param>
/// <param name="document">The document.</param>
internal sealed class PlanWords(Wording say, PolicyDocument document)
{
    /// <summary>The parts of a document that are told here.</summary>
    public static readonly string[] Parts = ["readings", "targets", "tasks"];

    /// <summary>The entries of a part by their ids: what one is called, and what it says.</summary>
    public IReadOnlyDictionary<string, (string Name, string Text)> Of(string part) => part switch
    {
        "readings" => document.Readings.ToDictionary(r => r.Key, r => (r.Key + " " + r.Value.Question, Answer(say, r.Value)), StringComparer.Ordinal),
        "targets" => Entries(document.Targets, Target),
        _ => Entries(document.Tasks, Task),
    };

    /// <summary>How a question is answered, by whom.</summary>
    public static string Answer(Wording say, Reading reading)
    {
        string answer = reading.Choices.FirstOrDefault(c => c.Key == reading.Answer).Value ?? "—";
        return reading.Settled ? say.Say("lawbook.settled", answer, reading.By ?? "", VersionFigures.Day(reading.On))
            : reading.Answer is null ? say.Say("lawbook.open-question") : say.Say("lawbook.by-default", answer);
    }

    private static Dictionary<string, (string Name, string Text)> Entries(JsonArray entries, Func<JsonObject, IEnumerable<string>> words) =>
        entries.OfType<JsonObject>().DistinctBy(Id).ToDictionary(Id, e => (StrictJson.Text(e["title"]) ?? Id(e), string.Join("  ", words(e).Where(w => w.Length > 0))), StringComparer.Ordinal);

    private IEnumerable<string> Target(JsonObject target)
    {
        string op = StrictJson.Text(target["op"]) ?? "", by = StrictJson.Text(target["by"]) ?? "";
        string sign = op switch { ">=" => "≥", "<=" => "≤", "about" => say.Say("plan.about"), "=" => "", _ => op };
        yield return sign + StrictJson.Number(target["value"])?.ToString() + StrictJson.Text(target["unit"]);
        yield return by switch { "" => "", "yearly" => say.Say("plan.yearly"), "open" => say.Say("plan.open"), _ => say.Say("plan.by", by) };
        foreach (string shared in Shared(target))
        {
            yield return shared;
        }
    }

    private IEnumerable<string> Task(JsonObject task)
    {
        yield return string.Join("  ", new[] { StrictJson.Text(task["every"]), StrictJson.Text(task["due"]) }.OfType<string>());
        foreach (string shared in Shared(task))
        {
            yield return shared;
        }
    }

    private IEnumerable<string> Shared(JsonObject entry)
    {
        string[] others = [.. StrictJson.Texts(entry["others"]) ?? []];
        yield return StrictJson.Text(entry["level"]) is { } level ? say.Word(level, "levels") : "";
        yield return StrictJson.Text(entry["lead"]) is { } lead ? say.Say("plan.lead", lead) + (StrictJson.Text(entry["leadBy"]) == "custom" ? say.Say("plan.lead-by-custom") : "") : "";
        yield return others.Length > 0 ? say.Say("plan.others", string.Join('、', others)) : "";
        yield return StrictJson.Text(entry["clause"]) is { } clause ? say.Say("version.brackets", clause) : "";
        yield return StrictJson.Text(entry["question"]) is { } question ? say.Say("plan.question", question) : "";
    }

    private static string Id(JsonObject entry) => StrictJson.Text(entry["id"]) ?? "";
}
