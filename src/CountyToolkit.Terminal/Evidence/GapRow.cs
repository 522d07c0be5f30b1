using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>One enterprise among those below a rung.</summary>
/// <param name="Enterprise">As the register knew it on the day.</param>
/// <param name="Verdict">The verdict with its sentences.</param>
/// <param name="Gap">The nearest way, by the items of that verdict.</param>
/// <param name="Lacks">What is short, in words; unmet before open.</param>
internal sealed record GapRow(Enterprise Enterprise, JsonObject Verdict, Gap Gap, IReadOnlyList<GapLack> Lacks)
{
    /// <summary>The row of what was found.</summary>
    public static GapRow Of(Wording say, Catalogue catalogue, FoundGap found)
    {
        JsonObject verdict = found.Checked.Rendered(say.Language, catalogue);
        Gap gap = Gap.Of(verdict);
        return new GapRow(found.Checked.Enterprise, verdict, gap, GapLack.Of(say, gap));
    }

    /// <summary>What is open with every one of several, and so tells none from another; nothing where there is only one.</summary>
    public static IReadOnlyList<GapLack> Common(IReadOnlyList<GapRow> rows) => rows.Count < 2 ? []
        : [.. rows[0].Lacks.Where(l => l.Kind is GapKind.Blank or GapKind.Judge or GapKind.Reply && rows.All(r => r.Lacks.Any(o => o.Key == l.Key)))];

    /// <summary>What is short in one line, the units whose replies are wanting counted; what is common to all left out.</summary>
    /// <param name="say">The words.</param>
    /// <param name="lacks">What is short.</param>
    /// <param name="common">What is said elsewhere.</param>
    /// <param name="isFull">Whether the nearest of other ways is named; else only that there is one.</param>
    public static string Line(Wording say, IEnumerable<GapLack> lacks, IReadOnlyList<GapLack> common, bool isFull = true)
    {
        HashSet<string> known = [.. common.Select(l => l.Key)];
        GapLack[] own = [.. lacks.Where(l => !known.Contains(l.Key))];
        GapLack[] replies = [.. own.Where(l => l.Kind == GapKind.Reply)];
        IEnumerable<string> said = own.Where(l => l.Kind != GapKind.Reply).GroupBy(l => l.Said(say, isFull))
            .Select(g => g.Count() > 1 ? say.Say("gap.counted", g.Key, Number(g.Count())) : g.Key);
        IEnumerable<string> waiting = replies.Length == 0 ? [] : [Silent(say, replies)];
        return string.Join(say.Say("check.between"), own.Any(l => l.Kind < GapKind.Blank) ? said.Concat(waiting) : waiting.Concat(said));
    }

    // What is counted are conditions; one may wait for several units, and one unit keep several waiting.
    private static string Silent(Wording say, GapLack[] replies)
    {
        int units = replies.SelectMany(l => GapLack.Blanks(l.Item)).Select(b => StrictJson.Text(b["unit"])).Distinct().Count();
        return units == replies.Length ? say.Say("gap.silent", Number(units)) : say.Say("gap.silent-items", Number(units), Number(replies.Length));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
