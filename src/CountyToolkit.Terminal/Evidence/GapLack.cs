using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>One thing an enterprise is short of, in words.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">What is short and by how much.</param>
/// <param name="Item">The item of the verdict.</param>
internal sealed record GapLack(GapKind Kind, string Text, JsonObject Item)
{
    /// <summary>What would do instead, nearest first; empty where nothing else would.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    /// <summary>What makes it the same with another enterprise: of a reply the units and matters, however far each replied.</summary>
    public string Key => Kind == GapKind.Reply ? string.Join(' ', Blanks(Item).Select(b => StrictJson.Text(b["unit"]) + "/" + StrictJson.Text(b["code"]))) : Text;

    /// <summary>Everything of a gap, what is unmet before what is open.</summary>
    public static IReadOnlyList<GapLack> Of(Wording say, Gap gap) => [.. gap.Items.Select(i => Of(say, i) with { Instead = [.. Others(say, gap, i)] }).OrderBy(l => l.Kind)];

    /// <summary>What is short and, where another way would do, the nearest of them; or only that there is one.</summary>
    public string Said(Wording say, bool isFull = true) =>
        Instead.Count == 0 ? Text : say.Say("gap.with-other", Text, isFull ? Instead[0] : say.Say("gap.more"));

    /// <summary>One item.</summary>
    public static GapLack Of(Wording say, JsonObject item)
    {
        GapKind kind = KindOf(item);
        return new GapLack(kind, Sentence(say, kind, item), item);
    }

    /// <summary>What lies blank at an item or, where its own number or class is made up of others, below it.</summary>
    public static IReadOnlyList<JsonObject> Blanks(JsonObject item) =>
        [.. VerdictSummary.Blanks(item).Concat(VerdictSummary.Items(item).Where(i => StrictJson.Text(i["outcome"]) == "missing").SelectMany(Blanks)).DistinctBy(b => b.ToJsonString())];

    /// <summary>Whether it is for the office to do: ask a unit, judge, mend a rule. Everything else is for the enterprise.</summary>
    public bool IsOfOffice => Kind is GapKind.Reply or GapKind.Judge or GapKind.Failed;

    /// <summary>What a clerk does about it, or, on the copy handed over, the enterprise.</summary>
    public string Next(Wording say, DateOnly date, bool isForFirm = false)
    {
        string Say(string key, params string[] args) => say.Say((isForFirm && Messages.Has("gap.firm." + key) ? "gap.firm." : "gap.next.") + key, args);
        return Kind switch
        {
            GapKind.Number when string.CompareOrdinal(StrictJson.Text(Item["period"])?.Split('~')[^1], IsoDate.Text(date)[..4]) < 0 => Say("number-past", StrictJson.Text(Item["period"])!),
            GapKind.Reply => Say("reply", string.Join('、', Blanks(Item).Select(b => StrictJson.Text(b["unit"])).Distinct())) + (isForFirm ? "" : Days(say)),
            GapKind.Number => Say("number"),
            GapKind.Points => Say("points"),
            GapKind.Standing => Say("standing"),
            GapKind.Basis => Say("basis"),
            GapKind.Barred => Say("barred"),
            GapKind.Blank => Say("blank"),
            GapKind.Judge => Say("judge"),
            _ => Say("failed"),
        };
    }

    private static IEnumerable<string> Others(Wording say, Gap gap, JsonObject item)
    {
        string id = StrictJson.Text(item["id"]) ?? "";
        return gap.Choices.Where(c => c.Taken.Contains(id)).SelectMany(c => c.Others)
            .Select(way => string.Join(say.Say("gap.and"), way.Select(i => Of(say, i).AsWay(say))));
    }

    // Only a reply for all the days counts: whoever asks for the rest alone would ask twice.
    private string Days(Wording say) => string.Concat(Blanks(Item).Select(b => StrictJson.Text(b["period"]) ?? "").Distinct().Select(p => p.Split('/')).Where(p => p.Length == 2)
        .Select(p => p[0] == p[1] ? say.Say("gap.next.reply-day", p[1]) : say.Say("gap.next.reply-days", p[0], p[1])));

    private string AsWay(Wording say) => Kind switch
    {
        GapKind.Standing => say.Say("gap.way.standing", StrictJson.Text(Item["label"]) ?? ""),
        GapKind.Blank => say.Say("gap.way.blank", string.Join(say.Say("gap.and"), Blanks(Item).Select(b => VerdictSummary.Blank(say, b)).DefaultIfEmpty(StrictJson.Text(Item["label"]) ?? ""))),
        GapKind.Judge => say.Say("gap.way.judge", StrictJson.Text(Item["label"]) ?? ""),
        _ => Text,
    };

    private static GapKind KindOf(JsonObject item)
    {
        string word = StrictJson.Text(item["word"]) ?? "";
        bool asked = Blanks(item) is { Count: > 0 } blanks && blanks.All(b => StrictJson.Text(b["unit"]) is not null);
        return (StrictJson.Text(item["outcome"]), word) switch
        {
            ("failed", _) => GapKind.Failed,
            ("missing", _) => asked ? GapKind.Reply : GapKind.Blank,
            ("manual", _) => item["pointsMax"] is null ? GapKind.Judge : GapKind.Points,
            (_, "veto") => GapKind.Barred,
            (_, "fact" or "within" or "inClass" or "not") or ("met", _) => GapKind.Basis,
            (_, "credential" or "title" or "flag") => GapKind.Standing,
            _ => item["pointsMax"] is null ? GapKind.Number : GapKind.Points,
        };
    }

    private static string Sentence(Wording say, GapKind kind, JsonObject item)
    {
        string label = StrictJson.Text(item["label"]) ?? "";
        return kind switch
        {
            GapKind.Blank when item["pointsMax"] is { } most => say.Say("gap.points", label, $"{item["points"]}", most.ToString()),
            GapKind.Blank when Blanks(item) is { Count: > 0 } blanks => say.Say("gap.blank", string.Join(say.Say("gap.and"), blanks.Select(b => VerdictSummary.Blank(say, b)))),
            GapKind.Blank => say.Say("gap.blank", label),
            GapKind.Reply => string.Join(say.Say("check.between"), Blanks(item).Select(b => VerdictSummary.Blank(say, b))),
            GapKind.Judge => say.Say("gap.judge", label),
            GapKind.Points when StrictJson.Text(item["outcome"]) == "manual" => say.Say("gap.judge", label),
            GapKind.Standing => say.Say("gap.none", label),
            GapKind.Barred => say.Say("gap.barred", label),
            _ when StrictJson.Text(item["short"]) is { } missing => label + " " + say.Short(missing),
            GapKind.Basis when StrictJson.Text(item["outcome"]) == "met" => say.Say("gap.must-not", label),
            _ => say.Say("gap.not", label),
        };
    }
}
