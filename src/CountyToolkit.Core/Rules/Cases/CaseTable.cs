using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// The csv form of cases: one case a row, a group one member a row. The heads are paths (<c>set.values.2023.revenue</c>,
/// <c>expect.class</c>), the words of an office for them (<c>2023年 营业收入(万元)</c>, <c>期望 档次</c>), or both, words in the
/// first row and paths in the second. An empty cell is not set and not looked at; 空白 or <c>null</c> is a blank.
/// </summary>
internal sealed class CaseTable
{
    /// <summary>Fields a member of a group has for itself; all others are the case's.</summary>
    private static readonly string[] OfMember = ["member", "base", "set", "expect"];

    private readonly string file;
    private readonly ICollection<OfficeError> errors;
    private readonly CaseHeads heads;
    private readonly CaseCells cells;

    private CaseTable(Bundle bundle, string file, ICollection<OfficeError> errors)
    {
        this.file = file;
        this.errors = errors;
        Catalogue catalogue = CaseFiles.CatalogueOf(bundle);
        heads = new CaseHeads(catalogue, bundle);
        cells = new CaseCells(catalogue, heads, bundle);
    }

    /// <summary>The cases of a table; what is wrong with any cell is added to the errors.</summary>
    public static IReadOnlyList<WrittenCase> Read(Bundle bundle, byte[] bytes, string file, ICollection<OfficeError> errors) =>
        new CaseTable(bundle, file, errors).Read(CsvText.Decode(bytes, file).Text);

    private List<WrittenCase> Read(string text)
    {
        List<List<string>> rows = CsvSheet.Rows(text, file, errors);
        int first = rows.FindIndex(r => r.Any(c => c.Length > 0));
        if (first < 0)
        {
            return [];
        }

        (string?[] paths, int begin) = Heads(rows, first);
        Dictionary<string, int> columns = [];
        for (int at = 0; at < paths.Length; at++)
        {
            if (paths[at] is { } path && !columns.TryAdd(path, at + 1))
            {
                Wrong("cases.head-twice", CellAddress.Of(first + 1, at + 1), rows[first][at], CellAddress.Letters(columns[path]));
            }
        }

        List<WrittenCase> cases = [];
        for (int at = begin; at < rows.Count; at++)
        {
            if (rows[at].Any(c => c.Length > 0))
            {
                Row(rows[at], at + 1, paths, rows[first], columns, cases);
            }
        }

        return cases;
    }

    /// <summary>The path of each column, and the row the cases begin at.</summary>
    private (string?[] Paths, int Begin) Heads(List<List<string>> rows, int first)
    {
        List<string> words = rows[first];
        List<string>? exact = first + 1 < rows.Count && rows[first + 1].Contains("name") && rows[first + 1].Contains("date") ? rows[first + 1] : null;
        string?[] paths = new string?[Math.Max(words.Count, exact?.Count ?? 0)];
        for (int at = 0; at < paths.Length; at++)
        {
            string word = at < words.Count ? words[at] : "", path = exact is not null && at < exact.Count ? exact[at] : "";
            string? meant = word.Length > 0 ? heads.Path(word) : null, said = path.Length > 0 ? heads.Path(path) : null;
            string place = CellAddress.Of(first + (path.Length > 0 ? 2 : 1), at + 1);
            if (path.Length > 0 ? said is null : word.Length > 0 && meant is null)
            {
                Wrong("cases.head-unknown", place, path.Length > 0 ? path : word, heads.Nearest(path.Length > 0 ? path : word));
            }
            else if (said is not null && meant is not null && said != meant)
            {
                Wrong("cases.heads-differ", place, word, path, heads.Word(path));
            }
            else if (word.Length > 0 && CaseHeads.UnitOf(word) is { } unit && cells.UnitOf(said ?? meant!) is { } asked && unit != asked)
            {
                Wrong("cases.head-unit", CellAddress.Of(first + 1, at + 1), word, unit, asked);
            }

            paths[at] = said ?? meant;
        }

        return (paths, first + (exact is null ? 1 : 2));
    }

    private void Row(List<string> row, int line, string?[] paths, List<string> words, Dictionary<string, int> columns, List<WrittenCase> cases)
    {
        if (row.FindLastIndex(c => c.Length > 0) >= paths.Length)
        {
            Wrong("cases.row-too-long", $"{line}", row[row.FindLastIndex(c => c.Length > 0)]);
            return;
        }

        JsonObject made = new() { ["expect"] = new JsonObject() };
        for (int at = 0; at < Math.Min(row.Count, paths.Length); at++)
        {
            if (row[at].Length == 0)
            {
                continue;
            }

            if (paths[at] is not { } path)
            {
                if (at >= words.Count || words[at].Length == 0)
                {
                    Wrong("cases.no-head", CellAddress.Of(line, at + 1), row[at]);
                }

                continue;
            }

            CellValue value = cells.Read(path, row[at]);
            if (value.Wrong is { } code)
            {
                Wrong(code, CellAddress.Of(line, at + 1), row[at], heads.Word(path), value.Advice);
            }
            else
            {
                Put(made, path, value.Node);
            }
        }

        Add(made, line, columns, cases);
    }

    /// <summary>A row of its own, or the next member of the group before it.</summary>
    private void Add(JsonObject made, int line, Dictionary<string, int> columns, List<WrittenCase> cases)
    {
        int? member = StrictJson.Whole(made["member"]);
        if (member is null or 1)
        {
            WrittenCase written = new(member is null ? made : Group(made), file, new List<int> { line }, columns);
            cases.Add(written);
            return;
        }

        WrittenCase? before = cases.LastOrDefault();
        if (before?.Row["group"] is not JsonArray group || group.Count != member - 1 || (StrictJson.Text(made["name"]) is { } name && name != before.Name))
        {
            Wrong("cases.member-order", columns.TryGetValue("member", out int column) ? CellAddress.Of(line, column) : $"{line}", $"{member}", before?.Name ?? "");
            return;
        }

        group.Add(Member(made));
        before.Row["expect"]!.AsArray().Add(made["expect"]?.DeepClone());
        ((List<int>)before.Lines).Add(line);
    }

    private static JsonObject Group(JsonObject made)
    {
        JsonObject row = new(made.Where(f => !OfMember.Contains(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
        row["group"] = new JsonArray(Member(made));
        row["expect"] = new JsonArray(made["expect"]?.DeepClone());
        return row;
    }

    private static JsonObject Member(JsonObject made) =>
        new(made.Where(f => f.Key is "base" or "set").Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));

    private static void Put(JsonObject made, string path, JsonNode? value)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            made[path] = value;
            return;
        }

        string part = path[..dot], rest = path[(dot + 1)..];
        JsonObject into = made[part] as JsonObject ?? [];
        made[part] = into;
        if (part == "expect" && rest.StartsWith("items.", StringComparison.Ordinal))
        {
            JsonObject items = into["items"] as JsonObject ?? [];
            into["items"] = items;
            Item(items, rest["items.".Length..], value);
            return;
        }

        into[rest] = value;
    }

    /// <summary><c>items.4a</c> is an outcome, <c>items.4a.points</c> a field of the item.</summary>
    private static void Item(JsonObject items, string path, JsonNode? value)
    {
        int dot = path.LastIndexOf('.');
        if (dot < 0 || path[(dot + 1)..] is not ("points" or "pointsMax" or "short" or "outcome"))
        {
            items[path] = value;
            return;
        }

        JsonObject item = items[path[..dot]] as JsonObject ?? [];
        items[path[..dot]] = item;
        item[path[(dot + 1)..]] = value;
    }

    private void Wrong(string code, string place, string value, params string[] args) =>
        errors.Add(new OfficeError(ErrorKind.BadInput, code, file + ":" + place, value, args));
}
