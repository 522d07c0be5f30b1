using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One condition of a rule as the list shows it.</summary>
/// <param name="Item">The item of the verdict.</param>
/// <param name="Depth">How deep it stands below groups; 0 in the folded list.</param>
/// <param name="Lack">How much is short, or what is blank; empty for what is met, and for what only makes up a class or score.</param>
/// <param name="IsDemanded">Whether to fall short of it is to fall short of the rule.</param>
internal sealed record ConditionLine(JsonObject Item, int Depth, string Lack, bool IsDemanded)
{
    /// <summary>Id of the item.</summary>
    public string Id => Text("id");

    /// <summary>Outcome, as a code.</summary>
    public string Outcome => Text("outcome");

    /// <summary>The condition.</summary>
    public string Label => new string(' ', Depth) + Text("label");

    /// <summary>标准.</summary>
    public string Standard => Text("standard");

    /// <summary>实际.</summary>
    public string Actual => Text("actual");

    /// <summary>所属期.</summary>
    public string Period => Text("period");

    /// <summary>What is lacking, short enough for a row: of a reply that is wanting or falls short, whose it is.</summary>
    public string Brief(Wording say) =>
        Lack.Length > 0 && Item["short"] is null && VerdictSummary.Blanks(Item).FirstOrDefault() is { } blank && StrictJson.Text(blank["unit"]) is { } unit
            ? say.Say(blank["replied"] is null && blank["repliedUntil"] is null ? "enterprise.lacks-reply" : "enterprise.reply-short", unit) : Lack;

    /// <summary>
    /// The items that stand in the way: a no first, then what wants data, then what wants a judgement; what is met is not among
    /// them. While the answer is open no no decides: those are ways not taken, and stand last.
    /// </summary>
    public static IEnumerable<ConditionLine> Folded(Wording say, JsonObject verdict)
    {
        bool isDemanded = VerdictSummary.Demands(verdict);
        return Way(verdict).OrderBy(i => isDemanded ? VerdictSummary.Place(i) : VerdictSummary.Rank(StrictJson.Text(i["outcome"]) ?? ""))
            .Select(i => new ConditionLine(i, 0, LackOf(say, i, isDemanded), isDemanded));
    }

    /// <summary>Every item in the order of the rule, under its group.</summary>
    public static IEnumerable<ConditionLine> Unfolded(Wording say, JsonObject verdict) => Below(say, verdict, 0, VerdictSummary.Demands(verdict));

    private static IEnumerable<ConditionLine> Below(Wording say, JsonObject of, int depth, bool isDemanded) =>
        VerdictSummary.Items(of).SelectMany(i => Below(say, i, depth + 1, isDemanded && VerdictSummary.Demands(i)).Prepend(new ConditionLine(i, depth, LackOf(say, i, isDemanded), isDemanded)));

    // Where the answer is no, by the nearest way; while something is blank every way is still open, and each blank is worth filling in.
    private static IEnumerable<JsonObject> Way(JsonObject verdict) => StrictJson.Text(verdict["outcome"]) == "unmet"
        ? Gap.Of(verdict).Items.SelectMany(i => VerdictSummary.Open(i).DefaultIfEmpty(i))
        : VerdictSummary.Open(verdict);

    private static string LackOf(Wording say, JsonObject item, bool isDemanded) =>
        isDemanded && StrictJson.Text(item["short"]) is { } gap ? say.Short(gap)
        : VerdictSummary.IsSettled(item) ? ""
        : VerdictSummary.Blanks(item).Select(b => VerdictSummary.Blank(say, b)).FirstOrDefault() is { } blank ? say.Say("enterprise.lacks", blank) : "";

    private string Text(string name) => Item[name] is { } node ? StrictJson.Text(node) ?? node.ToJsonString() : "";
}
