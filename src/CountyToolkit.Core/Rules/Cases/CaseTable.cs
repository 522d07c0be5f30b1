using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// The csv form of cases: one case a row, the heads are paths (<c>set.values.2023.revenue</c>, <c>expect.class</c>). An
/// empty cell is not set and not looked at; <c>null</c> is a blank; <c>|</c> parts a list.
/// </summary>
internal static class CaseTable
{
    private static readonly string[] Lists = ["classes", "missing"];

    public static IEnumerable<(JsonObject Case, string Place)> Read(string csv, string file, ICollection<OfficeError> errors)
    {
        List<List<string>> rows = [.. Rows(csv.TrimStart('\uFEFF')).Where(r => r.Any(c => c.Length > 0))];
        List<string> heads = rows.Count > 0 ? rows[0] : [];
        for (int at = 1; at < rows.Count; at++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{file}:{at + 1}");
            if (rows[at].Count > heads.Count)
            {
                errors.Add(new OfficeError(ErrorKind.BadInput, "cases.row-too-long", place, rows[at][^1]));
                continue;
            }

            JsonObject made = new() { ["expect"] = new JsonObject() };
            for (int column = 0; column < rows[at].Count; column++)
            {
                Put(made, heads[column].Trim(), rows[at][column].Trim());
            }

            yield return (made, place);
        }
    }

    private static void Put(JsonObject made, string head, string cell)
    {
        if (cell.Length == 0 || head.Length == 0)
        {
            return;
        }

        int dot = head.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            made[head] = cell;
            return;
        }

        string part = head[..dot], path = head[(dot + 1)..];
        JsonObject into = made[part] as JsonObject ?? [];
        made[part] = into;
        if (part == "expect" && path.StartsWith("items.", StringComparison.Ordinal))
        {
            JsonObject items = into["items"] as JsonObject ?? [];
            into["items"] = items;
            Item(items, path["items.".Length..], Value(cell));
            return;
        }

        into[path] = part == "expect" && Lists.Contains(path) ? new JsonArray([.. cell.Split('|').Select(c => JsonValue.Create(c))]) : Value(cell);
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

    private static JsonNode? Value(string cell)
    {
        if (cell is "true" or "false" or "null" || cell[0] is '[' or '{')
        {
            try
            {
                return JsonNode.Parse(cell);
            }
            catch (JsonException)
            {
                return cell;
            }
        }

        return cell;
    }

    private static IEnumerable<List<string>> Rows(string csv)
    {
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int at = 0; at < csv.Length; at++)
        {
            char c = csv[at];
            if (quoted)
            {
                bool doubled = c == '"' && at + 1 < csv.Length && csv[at + 1] == '"';
                quoted = c != '"' || doubled;
                at += doubled ? 1 : 0;
                _ = quoted ? cell.Append(c) : cell;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        row.Add(cell.ToString());
        yield return row;
    }
}
