using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Cases;

/// <summary>Takes cases apart into columns, and puts the columns in the order a person reads them.</summary>
internal sealed partial class CaseColumns(Catalogue catalogue)
{
    private static readonly string[] First = ["name", "date", "purpose", "programme", "year", "member", "base"];
    private static readonly string[] Profile = ["name", "creditCode", "region", "town", "industry", "entity", "registeredOn", "movedInOn", "aboveScale", "tags"];
    private static readonly string[] Parts = ["set", "figures", "readings", "note", "expect"];
    private static readonly string[] Expected = ["outcome", "class", "classes", "score", "scoreMax", "granted", "instalments", "missing", "error"];
    private static readonly string[] ItemFields = ["points", "pointsMax", "short", "outcome"];

    /// <summary>The columns of a case, by path: one set of them, of a group one a member.</summary>
    public static IEnumerable<Dictionary<string, JsonNode?>> Of(JsonObject row)
    {
        if (row["group"] is not JsonArray group || row["expect"] is not JsonArray expect)
        {
            Dictionary<string, JsonNode?> all = Flat(row);
            yield return all;
            yield break;
        }

        for (int at = 0; at < group.Count; at++)
        {
            Dictionary<string, JsonNode?> whole = at == 0 ? Flat(row) : new(StringComparer.Ordinal) { ["name"] = row["name"], ["date"] = row["date"] };
            whole["member"] = JsonValue.Create(at + 1);
            foreach ((string path, JsonNode? value) in Flat((JsonObject)group[at]!).Concat(Flat(new JsonObject { ["expect"] = expect[at]?.DeepClone() })))
            {
                whole[path] = value;
            }

            yield return whole;
        }
    }

    /// <summary>Columns that any case has, in reading order; name, date, base and the expected outcome are always there.</summary>
    public IReadOnlyList<string> Order(IEnumerable<Dictionary<string, JsonNode?>> rows)
    {
        List<string> seen = [.. rows.SelectMany(r => r.Keys).Concat(["name", "date", "base", "expect.outcome"]).Distinct(StringComparer.Ordinal)];
        string[] items = [.. seen.Where(p => p.StartsWith("expect.items.", StringComparison.Ordinal)).Select(ItemOf).Distinct(StringComparer.Ordinal)];
        return [.. seen.OrderBy(p => Place(p, items), StringComparer.Ordinal)];
    }

    private string Place(string path, string[] items)
    {
        int first = Array.IndexOf(First, path);
        string[] steps = path.Split('.');
        return first >= 0 ? Digits(0, first) : Digits(1, Array.IndexOf(Parts, steps[0])) + steps switch
        {
            ["set", "values", string period, string code] => Digits(1) + period.PadRight(8) + Digits(Rank(catalogue.Indicators.Select(i => i.Code), code)),
            ["set", "attributes", string code] => Digits(2, Rank(catalogue.Attributes.Select(a => a.Code), code)),
            ["set", "claim", ..] => Digits(3) + path,
            ["set", string list, ..] when CaseLists.Names.Contains(list) => Digits(4, Rank(CaseLists.Names, list)) + Number().Replace(path, m => m.Value.PadLeft(6, '0')),
            ["set", string field, ..] => Digits(0, Rank(Profile, field)) + path,
            ["expect", "items", ..] => Digits(99, Rank(items, ItemOf(path)), Rank(ItemFields, steps[^1])),
            ["expect", string field] => Digits(Rank(Expected, field)),
            _ => Number().Replace(path, m => m.Value.PadLeft(6, '0')),
        };
    }

    private static Dictionary<string, JsonNode?> Flat(JsonObject row)
    {
        Dictionary<string, JsonNode?> flat = new(StringComparer.Ordinal);
        foreach ((string field, JsonNode? value) in row)
        {
            if (field is "set" or "figures" or "readings" or "expect" && value is JsonObject fields)
            {
                foreach ((string name, JsonNode? one) in fields.Where(f => !(field == "expect" && f.Key == "items")))
                {
                    flat[field + "." + name] = one;
                }

                foreach ((string path, JsonNode? one) in field == "expect" ? Items(fields["items"] as JsonObject ?? []) : [])
                {
                    flat[path] = one;
                }
            }
            else if (field is not ("group" or "set" or "expect"))
            {
                flat[field] = value;
            }
        }

        return flat;
    }

    private static IEnumerable<(string Path, JsonNode? Value)> Items(JsonObject items)
    {
        foreach ((string item, JsonNode? value) in items)
        {
            if (value is JsonObject { Count: > 0 } fields && fields.All(f => ItemFields.Contains(f.Key)))
            {
                foreach ((string field, JsonNode? one) in fields)
                {
                    yield return ($"expect.items.{item}.{field}", one);
                }
            }
            else
            {
                yield return ("expect.items." + item, value);
            }
        }
    }

    private static string ItemOf(string path)
    {
        int dot = path.LastIndexOf('.');
        return ItemFields.Contains(path[(dot + 1)..]) ? path[..dot] : path;
    }

    private static int Rank(IEnumerable<string> known, string code)
    {
        int at = known.ToList().IndexOf(code);
        return at < 0 ? 999 : at;
    }

    private static string Digits(params int[] places) => string.Concat(places.Select(p => FormattableString.Invariant($"{p:000}.")));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
