using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Writes cases as a table that opens in Excel and WPS: UTF-8 with its mark, CRLF, first row the words of an office, second row
/// the exact paths. Read again it holds the same cases.
/// </summary>
public static class WriteCases
{
    /// <summary>All cases of a rule.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="OfficeError">What is wrong with any case: <c>cases.*</c>.</exception>
    public static byte[] All(Bundle bundle, string rule)
    {
        List<OfficeError> errors = [];
        IReadOnlyList<WrittenCase> cases = CaseFiles.Of(bundle, rule, errors);
        return errors.Count == 0 ? Table(bundle, [.. cases.Select(c => c.Row)]) : throw OfficeError.Of(errors);
    }

    /// <summary>Cases that are proposed, their expectations empty.</summary>
    public static byte[] Proposed(Bundle bundle, ProposedCases proposed) =>
        Table(bundle, proposed.Rows, proposed.Rows.Any(r => r["programme"] is not null) ? ["expect.granted"] : []);

    /// <summary>Cases as a table.</summary>
    internal static byte[] Table(Bundle bundle, IReadOnlyList<JsonObject> cases, params IReadOnlyList<string> toFill)
    {
        Catalogue catalogue = CaseFiles.CatalogueOf(bundle);
        CaseHeads heads = new(catalogue, bundle);
        CaseCells cells = new(catalogue, heads, bundle);
        Dictionary<string, JsonNode?>[] rows = [.. cases.SelectMany(CaseColumns.Of)];
        IReadOnlyList<string> paths = new CaseColumns(catalogue).Order(rows.Append(toFill.ToDictionary(p => p, _ => (JsonNode?)null, StringComparer.Ordinal)));
        StringBuilder text = new();
        Line(text, paths.Select(heads.Word));
        Line(text, paths);
        foreach (Dictionary<string, JsonNode?> row in rows)
        {
            Line(text, paths.Select(p => row.TryGetValue(p, out JsonNode? value) ? cells.Write(p, value) : ""));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A number is written as it stands; any other text, and a code of digits, is kept from what a spreadsheet would make of it.
    private static string Cell(string cell)
    {
        string safe = Exact.TryParse(cell, out _) && !CsvGuard.IsRounded(cell) ? cell : CsvGuard.WriteForPeople(cell);
        return safe.IndexOfAny([',', '"', '\n', '\r', '\t', ';']) >= 0 ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
