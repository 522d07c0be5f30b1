using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>An instalment that hangs on a yearly grade, over the cases of its programme: which answers to the grade some case has.</summary>
internal sealed class StageSeen
{
    private readonly CaseBench bench;
    private readonly string kind;
    private readonly int offset;
    private readonly string?[] turning;
    private readonly CaseSeen[] cases;
    private readonly string title;

    private StageSeen(CaseBench bench, JsonObject programme, JsonObject condition, CaseSeen[] cases)
    {
        this.bench = bench;
        this.cases = cases;
        title = StrictJson.Text(programme["title"]) ?? "";
        kind = StrictJson.Text(condition["grade"]) ?? "";
        string year = StrictJson.Text(condition["year"]) ?? "";
        offset = int.TryParse(year.Replace("policyYear", "", StringComparison.Ordinal), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int years) ? years : 0;
        IReadOnlyList<string> named = StrictJson.Texts(condition["not"]) ?? StrictJson.Texts(condition["in"]) ?? [];
        bool loses = condition["not"] is not null;
        string[] all = [.. StrictJson.Texts(StrictJson.ReadObject(bench.Bundle.Text("codes.json") ?? "{}", "codes.json")["grades"]?[kind]) ?? named];
        string? keeps = all.LastOrDefault(g => named.Contains(g) != loses), lost = all.FirstOrDefault(g => named.Contains(g) == loses);
        turning = [null, .. new[] { keeps, lost }.Where(g => g is not null)];
    }

    /// <summary>The case others are made of.</summary>
    public CaseSeen Seed => cases[0];

    /// <summary>The stages of a programme that hang on a grade, where some case pays.</summary>
    public static IEnumerable<StageSeen> Of(CaseBench bench, JsonObject programme)
    {
        CaseSeen[] cases = [.. bench.Seeds.Where(s => s.Case.Programme == StrictJson.Text(programme["id"]) && s.Case.Facts is JsonObject && StrictJson.Text(s.Verdict["outcome"]) == "met")];
        return cases.Length == 0 || programme["stages"] is not JsonArray stages ? []
            : stages.OfType<JsonObject>().Select(s => s["if"]).OfType<JsonObject>().Select(c => new StageSeen(bench, programme, c, cases));
    }

    /// <summary>The grades no case has; null = not evaluated yet.</summary>
    public IEnumerable<string?> Lacking() => turning.Where(g => !cases.Any(c => GradeOf(c) == g));

    /// <summary>What is changed for a grade.</summary>
    public (string Path, JsonNode? Value)[] Changes(string? grade)
    {
        JsonArray rest = new([.. Entries(Seed).Where(e => !IsIt(e, Seed)).Select(e => e.DeepClone())]);
        if (grade is not null)
        {
            rest.Add(new JsonObject { ["kind"] = kind, ["year"] = Year(Seed), ["grade"] = grade });
        }

        return [("grades", rest)];
    }

    /// <summary>What the case is called.</summary>
    public string Name(string? grade) => Messages.Text(
        Language.Chinese,
        grade is null ? "cases.propose.stage-open" : "cases.propose.stage",
        title,
        Year(Seed).ToString(System.Globalization.CultureInfo.InvariantCulture),
        bench.Catalogue.GradeKinds.Label(kind),
        grade ?? "");

    private static IEnumerable<JsonObject> Entries(CaseSeen seen) => (seen.Facts["grades"] as JsonArray ?? []).OfType<JsonObject>();

    private string? GradeOf(CaseSeen seen) => StrictJson.Text(Entries(seen).LastOrDefault(e => IsIt(e, seen))?["grade"]);

    private bool IsIt(JsonObject entry, CaseSeen seen) => StrictJson.Text(entry["kind"]) == kind && StrictJson.Whole(entry["year"]) == Year(seen);

    private int Year(CaseSeen seen) => (seen.Case.Year ?? seen.Case.Date.Year) + offset;
}
