using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Takes a table of cases into the office's own folder: a case of a name that is there takes its place, any other is added,
/// none is dropped. Everything is checked first; the expectation is what a person worked out, never what the program answers.
/// </summary>
public sealed class TakeCases
{
    private readonly Bundle bundle;
    private readonly string rule;
    private readonly Catalogue catalogue;
    private readonly CaseHeads heads;
    private readonly CaseCells cells;
    private readonly List<OfficeError> errors = [];
    private IReadOnlyList<WrittenCase> taken = [];
    private byte[] table = [];

    private TakeCases(Bundle bundle, string rule)
    {
        this.bundle = bundle;
        this.rule = rule;
        catalogue = CaseFiles.CatalogueOf(bundle);
        heads = new CaseHeads(catalogue, bundle);
        cells = new CaseCells(catalogue, heads, bundle);
        With = bundle;
    }

    /// <summary>The bundle with these cases in it.</summary>
    public Bundle With { get; private set; }

    /// <summary>Cases added or changed.</summary>
    public IReadOnlyList<CaseChange> Changes { get; private set; } = [];

    /// <summary>How many rows say what was there already.</summary>
    public int Same => taken.Count - Changes.Count;

    /// <summary>Checks a table.</summary>
    /// <param name="bundle">The document as it stands.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="bytes">The table, in any encoding Excel and WPS save.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="OfficeError">Everything that is wrong with it: <c>cases.*</c>, <c>facts.*</c>, each with its cell.</exception>
    public static TakeCases Read(Bundle bundle, string rule, byte[] bytes, string file)
    {
        TakeCases act = new(bundle, rule);
        act.taken = CaseTable.Read(bundle, bytes, file, act.errors);
        act.Check(file);
        return act;
    }

    /// <summary>The same for one case made otherwise than by a table, standing on a file of facts of its own.</summary>
    internal static TakeCases Of(Bundle bundle, string rule, JsonObject row, string factsFile, byte[] facts)
    {
        Dictionary<string, byte[]> files = new(bundle.Files, StringComparer.Ordinal) { [factsFile] = facts };
        TakeCases act = new(Bundle.Of(bundle.PolicyId, files, bundle.Others), rule) { taken = [new WrittenCase(row, factsFile, [1], null)] };
        act.Check(factsFile);
        return act;
    }

    /// <summary>Refuses expectations of items that the rule does not have; what came out otherwise than expected is no reason to refuse.</summary>
    /// <param name="results">The cases of <see cref="With"/> as they came out.</param>
    /// <exception cref="OfficeError"><c>cases.unknown-item</c>.</exception>
    public void Demand(IReadOnlyList<CaseResult> results)
    {
        ILookup<string, WrittenCase> byName = taken.ToLookup(t => t.Name ?? "", StringComparer.Ordinal);
        OfficeError[] unknown = [.. from result in results
                                    from written in byName[result.Case.Name]
                                    from difference in result.Differences
                                    let path = difference.Path[(difference.Path.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.')
                                    where difference.Actual == "—" && path.StartsWith("items.", StringComparison.Ordinal)
                                    select new OfficeError(ErrorKind.BadInput, "cases.unknown-item", written.At("expect." + path), path["items.".Length..], written.Name ?? "")];
        if (unknown.Length > 0)
        {
            throw OfficeError.Of(unknown);
        }
    }

    /// <summary>Results of the cases this table brought.</summary>
    public IReadOnlyList<CaseResult> Mine(IReadOnlyList<CaseResult> results) => [.. results.Where(r => taken.Any(t => t.Name == r.Case.Name))];

    /// <summary>Writes the table into the office's own folder; answers its path, or null when it brought nothing new.</summary>
    /// <param name="ownRoot">The office's own <c>scripts</c> folder; it need not exist yet.</param>
    /// <exception cref="OfficeError"><c>rules.cannot-write</c>.</exception>
    public string? Write(string ownRoot) => Changes.Count == 0 ? null : OwnFiles.Write(Place(ownRoot, rule + ".cases.csv"), table);

    /// <summary>The same with the file of facts a case of it stands on: both or neither; answers both paths.</summary>
    internal IReadOnlyList<string> Write(string ownRoot, string factsFile, byte[] facts) =>
        OwnFiles.Write((Place(ownRoot, factsFile), facts), (Place(ownRoot, rule + ".cases.csv"), table));

    private string Place(string ownRoot, string file) => Path.Combine(Path.GetFullPath(ownRoot), "policies", bundle.PolicyId, file);

    private void Check(string file)
    {
        foreach (WrittenCase one in taken)
        {
            Figures(one);
        }

        if (taken.Count == 0 && errors.Count == 0)
        {
            Wrong("cases.empty-table", file, "");
        }

        foreach (IGrouping<string, WrittenCase> twice in taken.Where(t => t.Key is not null).GroupBy(t => t.Key!, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Wrong("cases.name-twice", twice.Last().At("name"), twice.Key, twice.First().Place);
        }

        List<OfficeError> old = [];
        IReadOnlyList<WrittenCase> before = CaseFiles.Of(bundle, rule, old);
        errors.AddRange(old);
        Facts(Merged(before));
        if (errors.Count > 0)
        {
            throw OfficeError.Of(errors);
        }

        Changes = [.. taken.Select(t => Change(t, before.FirstOrDefault(b => b.Key == t.Key))).OfType<CaseChange>()];
        HashSet<string> changed = [.. Changes.Select(c => c.Name)];
        IReadOnlyList<WrittenCase> own = CaseFiles.Table(bundle, rule, old);
        WrittenCase[] news = [.. taken.Where(t => changed.Contains(t.Name!))];
        table = WriteCases.Table(bundle, [.. own.Select(o => news.FirstOrDefault(n => n.Key == o.Key) ?? o).Concat(news.Where(n => own.All(o => o.Key != n.Key))).Select(w => w.Row)]);
        With = changed.Count == 0 ? bundle
            : Bundle.Of(bundle.PolicyId, new Dictionary<string, byte[]>(bundle.Files, StringComparer.Ordinal) { [rule + ".cases.csv"] = table }, bundle.Others);
    }

    private void Figures(WrittenCase one)
    {
        foreach ((string key, JsonNode? _) in one.Row["figures"] as JsonObject ?? [])
        {
            if (bundle.Policy().Figures.Entries(key).Count == 0)
            {
                Wrong("cases.unknown-figure", one.At("figures." + key), key, NearestCode.Of(key, bundle.Policy().Figures.Keys) ?? "");
            }
        }
    }

    private List<WrittenCase> Merged(IReadOnlyList<WrittenCase> before) =>
        [.. before.Select(b => taken.FirstOrDefault(t => t.Key == b.Key) ?? b), .. taken.Where(t => before.All(b => b.Key != t.Key))];

    /// <summary>Base, paths and every fact of the cases, each fault at its cell.</summary>
    private void Facts(List<WrittenCase> all)
    {
        HashSet<string?> cellsTold = [.. errors.Select(e => e.Where)];
        List<OfficeError> found = [];
        IReadOnlyList<RuleCase> read = CaseReader.Of(bundle, rule, all, found);

        // A cell that could not be read is told once, not again as empty.
        errors.AddRange(found.Where(e => !cellsTold.Contains(e.Where)));
        foreach (WrittenCase one in taken)
        {
            if (read.FirstOrDefault(r => r.Name == one.Name && r.Place == one.Place) is not { } made)
            {
                continue;
            }

            JsonNode[] subjects = made.Facts is JsonArray members ? [.. members.OfType<JsonNode>()] : [made.Facts];
            for (int at = 0; at < subjects.Length; at++)
            {
                SubjectFacts.Parse(subjects[at], catalogue, "", out IReadOnlyList<OfficeError> wrong);
                errors.AddRange(wrong.Select(e => new OfficeError(e.Kind, e.Code, Cell(one, at, (e.Where ?? "").TrimStart(':')), e.Value, [.. e.Args])));
            }
        }
    }

    // A fault deep in a list stands in the cell of the list.
    private static string Cell(WrittenCase one, int member, string path)
    {
        for (string at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('.'))])
        {
            if (one.Columns?.ContainsKey("set." + at) == true)
            {
                return one.At("set." + at, member);
            }
        }

        return one.At("base", member) + " " + path;
    }

    private CaseChange? Change(WrittenCase now, WrittenCase? before)
    {
        if (before is null)
        {
            return new CaseChange(now.Name!, true, []);
        }

        Dictionary<string, JsonNode?>[] was = [.. CaseColumns.Of(before.Row)], made = [.. CaseColumns.Of(now.Row)];
        List<CellChange> changed = [];
        for (int at = 0; at < Math.Max(was.Length, made.Length); at++)
        {
            Dictionary<string, JsonNode?> one = at < was.Length ? was[at] : [], other = at < made.Length ? made[at] : [];
            foreach (string path in one.Keys.Union(other.Keys).Where(p => one.ContainsKey(p) != other.ContainsKey(p) || !SameNode.Are(one[p], other[p])))
            {
                changed.Add(new CellChange(heads.Word(path), Said(one, path), Said(other, path)));
            }
        }

        return changed.Count == 0 ? null : new CaseChange(now.Name!, false, changed);
    }

    private string Said(Dictionary<string, JsonNode?> row, string path) => row.TryGetValue(path, out JsonNode? value) ? cells.Write(path, value) : "";

    private void Wrong(string code, string place, string value, params string[] args) =>
        errors.Add(new OfficeError(ErrorKind.BadInput, code, place, value, args));
}
