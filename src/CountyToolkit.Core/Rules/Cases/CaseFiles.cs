using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// The cases of a rule as its files hold them: <c>RULE.cases.json</c>, then <c>RULE.cases.csv</c>. A case of the table takes the
/// place of one of the list that has its name, so that an office corrects a case without touching the list.
/// </summary>
internal static class CaseFiles
{
    /// <summary>The cases in order; what cannot be read is added to the errors.</summary>
    /// <exception cref="OfficeError"><c>json.*</c>, <c>cases.not-a-list</c>.</exception>
    public static IReadOnlyList<WrittenCase> Of(Bundle bundle, string rule, ICollection<OfficeError> errors)
    {
        List<WrittenCase> cases = [.. List(bundle, rule)];
        foreach (WrittenCase one in Table(bundle, rule, errors))
        {
            int same = cases.FindIndex(c => c.Columns is null && c.Key is not null && c.Key == one.Key);
            if (same < 0)
            {
                cases.Add(one);
            }
            else
            {
                cases[same] = one;
            }
        }

        return cases;
    }

    /// <summary>Those of the list.</summary>
    public static IEnumerable<WrittenCase> List(Bundle bundle, string rule)
    {
        if (bundle.Text(rule + ".cases.json") is not { } json)
        {
            return [];
        }

        string file = bundle.PolicyId + "/" + rule + ".cases.json";
        JsonArray list = StrictJson.Read(json, file) as JsonArray ?? throw new OfficeError(ErrorKind.BadInput, "cases.not-a-list", file);
        return list.Select((row, at) => new WrittenCase(row as JsonObject ?? [], file, [at + 1], null));
    }

    /// <summary>Those of the table.</summary>
    public static IReadOnlyList<WrittenCase> Table(Bundle bundle, string rule, ICollection<OfficeError> errors) =>
        bundle.Files.TryGetValue(rule + ".cases.csv", out byte[]? csv) ? CaseTable.Read(bundle, csv, bundle.PolicyId + "/" + rule + ".cases.csv", errors) : [];

    /// <summary>The catalogues the bundle was made with.</summary>
    public static Catalogue CatalogueOf(Bundle bundle) => Catalogue.Read(bundle.Text("indicators.json")!, bundle.Text("pools.json")!, bundle.Text("codes.json")!);
}
