using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Checks;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>对标缺项 of one enterprise on one page, under whatever rule: what is short by the nearest way and what to do about it, then every condition.</summary>
internal static class GapPage
{
    private const int MostPoints = 3;

    /// <summary>The page; with <paramref name="to"/> the copy for the enterprise: its own part first, and nothing that is the office's own.</summary>
    public static IEnumerable<PageLine> Of(Wording say, Catalogue catalogue, CheckedFirm firm, HandedOver? to = null)
    {
        Gap gap = Gap.Of(firm.Verdict);
        ItemEvidence evidence = new(say, catalogue, firm) { TellsOrigins = to is null };
        CheckQuestion question = firm.Question;
        string about = question.Pool is { } pool ? say.Word(pool) : firm.Bundle.Head(question.Rule.Split('/')[^1])?.Title ?? "";
        if (to is not null)
        {
            yield return new(say.Say("gap.of-office", to.Office, IsoDate.Text(to.On)));
            yield return new("");
        }

        yield return new(say.Say("gap.title", firm.Enterprise.Name, firm.Enterprise.Code ?? say.Say("check.no-code")), 0, PageTone.Head);
        yield return new(say.Say("gap.to", about, say.Say("purpose." + question.Purpose), IsoDate.Text(question.Date), VerdictSummary.Outcome(say, firm.Verdict)), 0, PageTone.Head);
        yield return new(say.Say("gap.rule", firm.Policy.Number, firm.Policy.Title), 0, PageTone.Weak);
        if (firm.Verdict["error"] is JsonObject error)
        {
            yield return new($"{error["message"]} {error["do"]}", 0, PageTone.Mind);
        }

        if (gap.Items.Count == 0)
        {
            yield return new(say.Say("gap.nothing"), 0, PageTone.Good);
        }
        else
        {
            yield return new(say.Say("gap.short", Digits(gap.Unmet), Digits(gap.Open)), 0, PageTone.Mind);
        }

        foreach (AssumedAward award in firm.Awards)
        {
            yield return new(AssumedMoney.Of(say, award));
        }

        foreach (PageLine line in Lacks(say, evidence, firm, gap, to is not null))
        {
            yield return line;
        }

        yield return new("");
        yield return new(say.Say("gap.all"), 0, PageTone.Head);
        foreach (PageLine line in Conditions(say, firm.Verdict, 1, VerdictSummary.Demands(firm.Verdict)))
        {
            yield return line;
        }

        yield return new("");
        yield return to is null ? new(say.Say("gap.to-verify", question.Rule, Sha256.CheckCode(firm.Bundle.Hash)), 0, PageTone.Weak) : new(say.Say("gap.by", to.By));
    }

    // The enterprise reads what it can do itself before what it waits for.
    private static IEnumerable<PageLine> Lacks(Wording say, ItemEvidence evidence, CheckedFirm firm, Gap gap, bool isForFirm)
    {
        int number = 0;
        HashSet<string> told = [];
        foreach (IGrouping<bool, GapLack> part in GapLack.Of(say, gap).GroupBy(l => isForFirm && l.IsOfOffice).OrderBy(p => p.Key))
        {
            if (isForFirm)
            {
                yield return new(say.Say(part.Key ? "gap.part.office" : "gap.part.firm", Digits(part.Count())), 0, PageTone.Head);
            }

            foreach (PageLine line in part.SelectMany(l => One(say, evidence, firm, l, ++number, told, isForFirm)).ToList())
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<PageLine> One(Wording say, ItemEvidence evidence, CheckedFirm firm, GapLack lack, int number, HashSet<string> told, bool isForFirm)
    {
        yield return new(say.Say("gap.numbered", Digits(number), lack.Text), 1, lack.Kind <= GapKind.Barred ? PageTone.Head : PageTone.Mind);
        foreach (string line in new[] { StrictJson.Text(lack.Item["word"]) == "veto" ? "" : evidence.Compared(lack.Item, isShort: false), Clause(say, evidence, lack.Item, told), evidence.Source(lack.Item) is { Length: > 0 } source ? say.Say("gap.source", source) : "" })
        {
            if (line.Length > 0)
            {
                yield return new(line, 4, PageTone.Weak);
            }
        }

        foreach (string ground in evidence.Grounds(lack.Item))
        {
            yield return new(ground, 4, PageTone.Weak);
        }

        foreach (string points in Reach(say, lack.Item))
        {
            yield return new(points, 4);
        }

        yield return new(say.Say("gap.next", lack.Next(say, firm.Question.Date, isForFirm)), 4);
        foreach (string other in lack.Instead)
        {
            yield return new(say.Say("gap.or", other), 4);
        }
    }

    // The gist of a clause is told once.
    private static string Clause(Wording say, ItemEvidence evidence, JsonObject item, HashSet<string> told)
    {
        string clause = evidence.Clause(item, isMarked: false);
        return clause.Length == 0 ? "" : say.Say("gap.clause", told.Add(clause) ? clause : StrictJson.Text(item["clause"])!);
    }

    // Of a score: the parts that can still bring most.
    private static IEnumerable<string> Reach(Wording say, JsonObject score) => VerdictSummary.Items(score).SelectMany(Parts)
        .Select(p => (p.Label, Left: p.Most - p.Now)).Where(p => p.Left.Sign > 0).OrderByDescending(p => p.Left).Take(MostPoints)
        .Select(p => say.Say("gap.reach", p.Label, p.Left.ToString()));

    private static IEnumerable<(string Label, Exact Now, Exact Most)> Parts(JsonObject item) =>
        StrictJson.Number(item["points"]) is { } now && StrictJson.Number(item["max"]) is { } most && !VerdictSummary.Items(item).Any(i => i["max"] is not null)
            ? [(StrictJson.Text(item["label"]) ?? "", now, most)]
            : VerdictSummary.Items(item).SelectMany(Parts);

    private static IEnumerable<PageLine> Conditions(Wording say, JsonObject of, int depth, bool isDemanded)
    {
        foreach (JsonObject item in VerdictSummary.Items(of))
        {
            string[] parts =
            [
                StrictJson.Text(item["label"]) ?? "", VerdictSummary.Outcome(say, item, isDemanded),
                StrictJson.Text(item["standard"]) is { Length: > 0 } bound ? say.Say("explain.standard", bound) : "",
                StrictJson.Text(item["actual"]) is { Length: > 0 } found ? say.Say("explain.actual", found) : "",
            ];
            yield return new(string.Join("  ", parts.Where(p => p.Length > 0)), depth, VerdictSummary.IsSettled(item) || !isDemanded ? PageTone.Weak : PageTone.Plain);
            if (StrictJson.Text(item["word"]) is "rule" or "group" && StrictJson.Text(item["outcome"]) != "not-applicable")
            {
                foreach (PageLine line in Conditions(say, item, depth + 2, isDemanded && VerdictSummary.Demands(item)))
                {
                    yield return line;
                }
            }
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
