using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Engine;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Tests.House;
using CountyToolkit.Tests.Rules;

namespace CountyToolkit.Tests.Law;

/// <summary>The rule author's guide, tried: every example in it is read, run or evaluated, every word in it exists, and none is left out.</summary>
public sealed partial class GuideTests : IDisposable
{
    private static readonly string Guide = Repository.Read("scripts/README.md");
    private static readonly ScriptLibrary Library = new(Path.Combine(Repository.Root, "scripts"));
    private readonly RuleWorker worker = new();

    public void Dispose() => worker.Dispose();

    [Fact]
    public void The_figure_with_two_entries_is_read_and_changes_on_its_day()
    {
        JsonObject figures = (JsonObject)JsonNode.Parse("{" + Block("json", "revenueFloor") + "}")!;
        List<OfficeError> errors = [];
        PolicyFigures read = PolicyFigures.Read(figures, "policy.json", errors);
        Assert.Empty(errors);
        Assert.Equal(("1000", "1500"), (Value(read, 2026), Value(read, 2027)));

        static string? Value(PolicyFigures figures, int year) => figures.At("revenueFloor", new DateOnly(year, 6, 30))?.Value.ToString();
    }

    [Fact]
    public void Every_shape_of_a_figure_is_read()
    {
        string[] shapes = [.. Table("| 形状 shape").SelectMany(row => Quoted(row[1]))];
        Assert.Equal(5, shapes.Length);
        Assert.All(shapes, shape => ARule.Figure(shape));
    }

    [Fact]
    public void The_fields_of_a_document_are_read_and_no_document_has_another()
    {
        HashSet<string> told = [.. Table("| 字段 field").SelectMany(row => Quoted(row[0])).SelectMany(names => names.Split(' '))];
        Assert.All(told, field => PolicyDocument.Read("a", $$"""{ "number": "虚构〔2024〕1号", "title": "虚构"{{(field is "number" or "title" ? "" : $", \"{field}\": null")}} }"""));
        Assert.Empty(ShippedLaw.Policies().SelectMany(p => JsonNode.Parse(Repository.Read($"scripts/policies/{p}/policy.json"))!.AsObject().Select(f => f.Key)).Except(told));
    }

    [Fact]
    public void The_rule_passes_lint_and_pays_its_share()
    {
        Bundle bundle = With("county-awards", ("rd-reward.js", Block("js", "rule({")));
        Assert.Empty(BundleFaults.Of(bundle, worker, new DateOnly(2026, 11, 22)).Where(f => ((string?)f["file"])?.EndsWith("rd-reward.js", StringComparison.Ordinal) == true));
        worker.Load(bundle);
        JsonObject facts = ShippedLaw.Facts("county-awards", "titles.facts.json");
        JsonNode verdict = worker.Evaluate(new EvalRequest { Bundle = bundle.Hash, Rule = "county-awards/rd-reward", Date = new DateOnly(2024, 12, 31), Facts = facts });
        Assert.Equal("met", (string?)verdict["outcome"]);
        Assert.Equal(CountyToolkit.Rules.StrictJson.Number(facts["values"]!["2023"]!["rd_expense"])!.Value * Exact.Of(500m), Exact.Parse((string)verdict["lines"]![0]!["amount"]!));
    }

    [Fact]
    public void The_case_holds()
    {
        Bundle bundle = With("national-gradient-2022", ("srdi-sme.cases.json", "[" + Block("json", "{ \"name\"") + "]"));
        CaseRun run = new(bundle, worker, question => ProgrammeCases.Answer(question, worker));
        RuleCase only = Assert.Single(CaseReader.Read(bundle, "srdi-sme"));
        Assert.Empty(run.Run(only).Differences);
    }

    [Fact]
    public void The_programme_is_read_and_names_every_step()
    {
        PolicyDocument policy = ShippedLaw.Policy("county-awards");
        List<OfficeError> errors = [];
        Programme programme = ProgrammeReader.Read("county-awards", new JsonArray(JsonNode.Parse(Block("json", "{ \"id\""))), policy.Figures, ShippedLaw.Catalogue, errors)[0];
        Assert.Empty(errors.Select(e => e.Sentence(Language.English)));
        string[] told = [.. Table("| 步骤 step").SelectMany(row => Quoted(row[0]))];
        Assert.Equal(StepCatalogue.Names.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Equal(told.Order(StringComparer.Ordinal), programme.Steps.Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_is_told_with_its_alias_and_no_other()
    {
        string prelude = Repository.Read("scripts/lib/prelude.js");
        SortedSet<string> there = [.. from list in new[] { "var alias = {", "var about = {" }
                                      let start = prelude.IndexOf(list, StringComparison.Ordinal) + list.Length
                                      from pair in AliasPair().Matches(prelude[start..prelude.IndexOf('}', start)])
                                      select $"{pair.Groups[1].Value} {pair.Groups[2].Value}"];
        SortedSet<string> told = [];
        foreach (string[] row in Table("| 词 word"))
        {
            string[] words = [.. Word().Matches(row[0]).Select(m => m.Groups[1].Value).Distinct()], aliases = row[1].Split(' ');
            Assert.Equal((row[0], words.Length), (row[0], aliases.Length));
            told.UnionWith(aliases.Zip(words, (alias, word) => $"{alias} {word}"));
        }

        Assert.Equal(there, told);
        Assert.Empty(told.Select(t => t.Split(' ')[0]).Where(a => !CountyToolkit.Rules.Engine.Lint.PreludeWords.Has(a)));
    }

    [Fact]
    public void Every_expression_is_computed_and_says_the_same_in_Chinese()
    {
        const string Values = """{ "2023": { "revenue": 1200, "main_product_revenue": 900, "rd_expense": 60, "tax": 50, "employees": 40 }, "2022": { "revenue": 1000, "rd_expense": 50 }, "2021": { "revenue": 800, "rd_expense": 40 }, "2024Q1": { "revenue": 300 }, "2023Q4": { "revenue": 280 } }""";
        int counted = 0;
        foreach (string[] row in Table("| 例 example"))
        {
            string[] examples = [.. Texts(row[0])], chinese = [.. Texts(row[1])];
            foreach ((string example, int at) in examples.Select((e, at) => (e, at)))
            {
                counted++;
                string? value = Computed(example, Values);
                Assert.True(value is not null, example);
                Assert.True(at >= chinese.Length || Computed(chinese[at], Values) == value, row[1]);
            }
        }

        Assert.True(counted >= 13);
        Assert.All(CountyToolkit.Rules.Expressions.FunctionNames.All, name => Assert.Contains(name + "(", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_documents_is_what_is_there()
    {
        SortedSet<string> told = [], there = [];
        foreach (string[] row in Table("| 文件夹 |"))
        {
            string[] folders = [.. Quoted(row[0])], groups = row[2].Split('；');
            for (int i = 0; i < folders.Length; i++)
            {
                told.UnionWith(Quoted(groups.Length == folders.Length ? groups[i] : row[2]).Select(rule => folders[i] + "/" + rule).DefaultIfEmpty(folders[i]));
            }
        }

        foreach (string policy in ShippedLaw.Policies())
        {
            there.UnionWith(Library.Bundle(policy).Rules.Select(rule => policy + "/" + rule).DefaultIfEmpty(policy));
        }

        Assert.Equal(there, told);
    }

    [Fact]
    public void Kinds_of_rules_are_all_told() => Assert.All(RuleShape.Kinds, kind => Assert.Contains($"`{kind}` ", Guide, StringComparison.Ordinal));

    private static string? Computed(string text, string values) => ARule.Evaluate(text, values).Value?.ToString();

    private static Bundle With(string policy, params (string File, string Text)[] changed)
    {
        Bundle shipped = Library.Bundle(policy);
        Dictionary<string, byte[]> files = new(shipped.Files, StringComparer.Ordinal);
        foreach ((string file, string text) in changed)
        {
            files[file] = Encoding.UTF8.GetBytes(text);
        }

        return Bundle.Of(policy, files, shipped.Others);
    }

    private static string Block(string language, string beginning) => Fence().Matches(Guide)
        .Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)
        .Single(b => b.TrimStart().StartsWith(beginning, StringComparison.Ordinal) || b.TrimStart().StartsWith('"' + beginning, StringComparison.Ordinal));

    /// <summary>Rows of the table that begins with a head, cell by cell.</summary>
    private static IEnumerable<string[]> Table(string head) => Guide[Guide.IndexOf(head, StringComparison.Ordinal)..].Split('\n').TakeWhile(l => l.StartsWith('|')).Skip(2)
        .Select(row => row.Trim('|', ' ').Split(" | ").Select(c => c.Trim()).ToArray());

    private static IEnumerable<string> Quoted(string cell) => Code().Matches(cell).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Texts(string cell) => Quoted(cell).Select(q => q.Trim('"'));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bc\.(\w+)")]
    private static partial Regex Word();

    [GeneratedRegex("(\\w+): \"(\\w+)\"")]
    private static partial Regex AliasPair();

    [GeneratedRegex("```(\\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
