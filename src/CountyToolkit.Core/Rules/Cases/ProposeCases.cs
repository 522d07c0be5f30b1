using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Proposes the cases a rule lacks: for every bound one below, at and above; for every input one blank; for every veto one hit
/// and one unanswered inquiry; for every item in words one unjudged and one judged; around every later from-date of its
/// figures. What a case covers already is not proposed. The expectation is always left to a person.
/// </summary>
public sealed class ProposeCases
{
    private readonly CaseBench bench;
    private readonly List<JsonObject> rows = [];
    private readonly List<string> unmade = [];
    private readonly HashSet<string> names;

    private ProposeCases(CaseBench bench)
    {
        this.bench = bench;
        names = [.. bench.Seen.Select(s => s.Case.Name)];
    }

    /// <summary>Runs the cases there are and proposes those that are missing; the same for the same document.</summary>
    /// <param name="bundle">The document.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="run">Runs its cases.</param>
    /// <param name="progress">Told after each case how many are done, and of how many.</param>
    /// <param name="cancel">Stops between cases.</param>
    public static ProposedCases Run(Bundle bundle, string rule, CaseRun run, Action<int, int> progress, CancellationToken cancel)
    {
        ProposeCases act = new(new CaseBench(bundle, rule, run, progress, cancel));
        foreach (string item in act.bench.Items)
        {
            cancel.ThrowIfCancellationRequested();
            act.Bounds(item);
            act.Scores(item);
            act.InWords(item);
            act.Veto(item);
        }

        act.Caps();
        act.Stages();
        act.Blanks();
        act.Dates();
        return new ProposedCases(act.rows, act.unmade);
    }

    private void Bounds(string item)
    {
        foreach (BoundSeen bound in BoundSeen.Of(bench, item))
        {
            foreach (int side in new[] { -1, 0, 1 }.Where(s => !bound.IsCovered(s)))
            {
                string what = Side(side);
                string standard = $"{item} {bound.Label}：{bound.Standard}";
                if (bound.Solve(bench, side) is { } found)
                {
                    Add(found.Seed, Words("cases.propose.bound", standard, what, bench.Heads.Word("set." + found.Path), found.Value.ToString()), null, (found.Path, JsonNode.Parse(found.Value.ToString())));
                }
                else
                {
                    unmade.Add(Words("cases.propose.bound-unmade", standard, what));
                }
            }
        }
    }

    /// <summary>Sums of points: the nearest below, at, and above.</summary>
    private void Scores(string item)
    {
        JsonObject? first = bench.Of(item).FirstOrDefault(a => StrictJson.Text(a["word"]) == "score" && StrictJson.Number(a["bound"]) is not null);
        if (first is null)
        {
            return;
        }

        ScoreSeen score = new(bench, item, StrictJson.Number(first["bound"])!.Value);
        string standard = Words("cases.propose.points", item + " " + StrictJson.Text(first["label"]), StrictJson.Text(first["bound"])!);
        foreach (int side in new[] { -1, 0, 1 }.Where(s => !score.IsCovered(s)))
        {
            if (score.Solve(side) is { } found)
            {
                Add(found.Seed, Words("cases.propose.bound", standard, Side(side), bench.Heads.Word("set." + found.Path), found.Value.ToString()), null, (found.Path, JsonNode.Parse(found.Value.ToString())));
            }
            else
            {
                unmade.Add(Words("cases.propose.bound-unmade", standard, Side(side)));
            }
        }
    }

    /// <summary>Caps of the programmes that pay by the rule; a pot takes a run, and is said.</summary>
    private void Caps()
    {
        foreach (CapSeen seen in CapSeen.Of(bench))
        {
            if (seen.Cap is not { } cap)
            {
                continue;
            }

            string standard = Words("cases.propose.cap", seen.Label, cap.ToDecimalText(2));
            foreach (int side in new[] { -1, 0, 1 }.Where(s => !seen.IsCovered(s, cap)))
            {
                if (seen.Solve(side, cap) is { } found)
                {
                    Add(found.Seed, Words("cases.propose.bound", standard, Side(side), bench.Heads.Word("set." + found.Changes[0].Path), StrictJson.Text(found.Changes[0].Value) ?? found.Changes[0].Value!.ToJsonString()), null, found.Changes);
                }
                else
                {
                    unmade.Add(Words("cases.propose.bound-unmade", standard, Side(side)));
                }
            }
        }

        unmade.AddRange(bench.Programmes.Where(p => StrictJson.Texts(p["steps"])?.Contains("pot") == true).Select(p => Words("cases.propose.pot", StrictJson.Text(p["title"]) ?? "")));
    }

    /// <summary>A stage that hangs on a grade: not known, the last that keeps the money, the first that loses it.</summary>
    private void Stages()
    {
        foreach (StageSeen stage in bench.Programmes.SelectMany(p => StageSeen.Of(bench, p)))
        {
            foreach (string? grade in stage.Lacking())
            {
                Add(stage.Seed, stage.Name(grade), null, stage.Changes(grade));
            }
        }
    }

    private static string Side(int side) => Words($"cases.propose.side.{(side < 0 ? "below" : side > 0 ? "above" : "at")}");

    /// <summary>研判 and 原则上: one that nobody has judged, one that somebody has.</summary>
    private void InWords(string item)
    {
        JsonObject[] answers = [.. bench.Of(item)];
        if (!answers.Any(a => StrictJson.Text(a["word"]) is "judge" or "guide"))
        {
            return;
        }

        string label = item + " " + StrictJson.Text(answers[0]["label"]);

        // A 原则上 is left open by its bound alone; the case just short of it is proposed with the bounds.
        if (StrictJson.Text(answers[0]["word"]) == "judge" && !answers.Any(IsOpen))
        {
            CaseSeen? seed = bench.Seeds.FirstOrDefault(s => s.Items.ContainsKey(item) && Unjudged(s, item) is { } left && IsOpen(bench.Try(s, item, ("judgements", left))));
            AddOr(seed, label, "cases.propose.unjudged", s => [("judgements", Unjudged(s, item))]);
        }

        if (!answers.Any(a => a["judged"] is not null))
        {
            (CaseSeen Seed, string Path, Exact Value)? solved = null;
            CaseSeen? open = bench.Seeds.FirstOrDefault(s => IsOpen(s.Items.GetValueOrDefault(item)))
                ?? (solved = BoundSeen.Of(bench, item).SelectMany(b => new[] { b.Solve(bench, -1), b.Solve(bench, 1) })
                    .FirstOrDefault(f => f is { } one && IsOpen(bench.Try(one.Seed, item, (one.Path, JsonNode.Parse(one.Value.ToString()))))))?.Seed;
            AddOr(open, label, "cases.propose.judged", s => [.. solved is { } at ? new (string, JsonNode?)[] { (at.Path, JsonNode.Parse(at.Value.ToString())) } : [], ("judgements", Judged(s, item))]);
        }
    }

    private static bool IsOpen(JsonObject? answer) => StrictJson.Text(answer?["outcome"]) == "manual";

    private void Veto(string item)
    {
        JsonObject[] answers = [.. bench.Of(item).Where(a => StrictJson.Text(a["word"]) == "veto")];
        if (answers.Length == 0)
        {
            return;
        }

        string label = item + " " + StrictJson.Text(answers[0]["label"]);
        if (!answers.Any(a => StrictJson.Text(a["outcome"]) == "unmet"))
        {
            Tried(item, label, "cases.propose.hit", "unmet", (seed, asked) => [VetoFacts.Hit(seed, asked)]);
        }

        if (!answers.Any(a => StrictJson.Text(a["outcome"]) == "missing"))
        {
            Tried(item, label, "cases.propose.unanswered", "missing", (seed, asked) => VetoFacts.Unanswered(seed, asked, bench.Catalogue));
        }
    }

    /// <summary>One blank for every input that no case has blank.</summary>
    private void Blanks()
    {
        HashSet<string> covered = [.. bench.Items.SelectMany(bench.Of).SelectMany(a => (a["missing"] as JsonArray ?? []).Select(m => StrictJson.Text(m?["code"]))).OfType<string>()];
        foreach (string item in bench.Items)
        {
            foreach (CaseSeen seed in bench.Seeds.Where(s => s.Items.ContainsKey(item)))
            {
                foreach ((string code, string path) in InputsOf(seed.Items[item]).Where(i => !covered.Contains(i.Code)))
                {
                    if (StrictJson.Text(bench.Try(seed, item, (path, null))?["outcome"]) == "missing")
                    {
                        covered.Add(code);
                        Add(seed, Words("cases.propose.blank", bench.Heads.Word("set." + path), item + " " + StrictJson.Text(seed.Items[item]["label"])), null, (path, null));
                    }
                }
            }
        }
    }

    /// <summary>The day before and the day, wherever a figure changes.</summary>
    private void Dates()
    {
        PolicyFigures figures = bench.Bundle.Policy().Figures;
        foreach (string key in bench.Seen.SelectMany(s => s.Figures).Distinct(StringComparer.Ordinal).Where(k => figures.Entries(k).Count > 1))
        {
            foreach (Figure entry in figures.Entries(key).Skip(1).Where(e => e.From is not null))
            {
                foreach ((DateOnly day, string sentence) in new[] { (entry.From!.Value.AddDays(-1), "cases.propose.day-before"), (entry.From.Value, "cases.propose.day") })
                {
                    CaseSeen? seed = bench.Seeds.FirstOrDefault(s => s.Figures.Contains(key));
                    if (seed is not null && !bench.Seen.Any(s => s.Case.Date == day && s.Figures.Contains(key)))
                    {
                        Add(seed, Words(sentence, entry.Label ?? key, IsoDate.Text(day)), day, [.. Shifted(seed, day.Year - seed.Case.Date.Year)]);
                    }
                }
            }
        }
    }

    /// <summary>The values a verdict read, so many years later: what the case's firm is like does not change with the date.</summary>
    private static IEnumerable<(string Path, JsonNode? Value)> Shifted(CaseSeen seed, int years) =>
        years == 0 ? [] : seed.Items.Values.SelectMany(i => (i["inputs"] as JsonArray ?? []).OfType<JsonObject>())
            .Select(i => (Code: StrictJson.Text(i["code"])!, Period: StrictJson.Whole(i["period"]), Value: i["value"]))
            .Where(i => i.Period is not null).DistinctBy(i => (i.Code, i.Period))
            .Select(i => (FormattableString.Invariant($"values.{i.Period + years}.{i.Code}"), (JsonNode?)JsonNode.Parse(StrictJson.Text(i.Value) ?? "null")));

    private static IEnumerable<(string Code, string Path)> InputsOf(JsonObject item)
    {
        foreach (JsonObject input in (item["inputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            string code = StrictJson.Text(input["code"])!, period = StrictJson.Text(input["period"])!;
            yield return (code, BoundSeen.PathOf(code, period));
        }

        JsonObject asked = item["asked"] as JsonObject ?? [];
        foreach ((string? code, string path) in new[] { (StrictJson.Text(asked["attribute"]), "attributes."), (StrictJson.Text(asked["field"]), "") }.Where(a => a.Item1 is not null))
        {
            yield return (code!, path + code);
        }

        if (StrictJson.Text(item["word"]) is { } word && (word is "title" or "credential"))
        {
            yield return (word + "s", word + "s");
        }
    }

    private void Tried(string item, string label, string sentence, string outcome, Func<CaseSeen, JsonObject, (string Path, JsonNode? Value)[]> changes)
    {
        foreach (CaseSeen seed in bench.Seeds.Where(s => s.Items.GetValueOrDefault(item)?["asked"] is JsonObject))
        {
            (string Path, JsonNode? Value)[] made = changes(seed, (JsonObject)seed.Items[item]["asked"]!);
            if (StrictJson.Text(bench.Try(seed, item, made)?["outcome"]) == outcome)
            {
                Add(seed, Words(sentence, label), null, made);
                return;
            }
        }

        unmade.Add(Words(sentence, label));
    }

    private static JsonArray? Unjudged(CaseSeen seed, string item) =>
        seed.Facts["judgements"] is JsonArray all ? new JsonArray([.. all.Where(j => StrictJson.Text(j?["item"]) != item).Select(j => j?.DeepClone())]) : null;

    private JsonArray Judged(CaseSeen seed, string item)
    {
        JsonArray all = seed.Facts["judgements"]?.DeepClone() as JsonArray ?? [];
        all.Add(new JsonObject
        {
            ["rule"] = bench.Bundle.PolicyId + "/" + bench.Rule,
            ["item"] = item,
            ["outcome"] = "met",
            ["reason"] = Words("cases.propose.example"),
            ["by"] = Words("cases.propose.example"),
            ["on"] = IsoDate.Text(seed.Case.Date),
        });
        return all;
    }

    private void AddOr(CaseSeen? seed, string label, string sentence, Func<CaseSeen, (string Path, JsonNode? Value)[]> changes)
    {
        if (seed is null)
        {
            unmade.Add(Words(sentence, label));
        }
        else
        {
            Add(seed, Words(sentence, label), null, changes(seed));
        }
    }

    private void Add(CaseSeen seed, string name, DateOnly? date, params (string Path, JsonNode? Value)[] changes)
    {
        if (names.Add(name))
        {
            rows.Add(CaseBench.Row(seed, name, date, changes));
        }
    }

    // Names are part of the office's table, whatever language the screens speak.
    private static string Words(string key, params string[] args) => Messages.Text(Language.Chinese, key, args);
}
