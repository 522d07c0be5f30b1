using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Figures;

/// <summary>Reads a table figure.</summary>
internal sealed class TableReader(string figure, string? clause, string path, Action<string, string, JsonNode?> refuse)
{
    internal FigureTable Read(JsonObject table)
    {
        Dictionary<string, string> columns = (table["columns"] as JsonObject ?? [])
            .ToDictionary(c => c.Key, c => StrictJson.Text(c.Value) ?? "", StringComparer.Ordinal);
        string? by = StrictJson.Text(table["by"]), match = StrictJson.Text(table["match"]) ?? "exact";
        if (by is null || match is not ("prefix" or "exact") || columns.Count == 0 || table["rows"] is not JsonArray)
        {
            refuse("figures.table", path, table);
        }

        List<FigureTableRow> rows = [];
        JsonArray list = table["rows"] as JsonArray ?? [];
        for (int i = 0; i < list.Count; i++)
        {
            string at = FormattableString.Invariant($"{path}.rows.{i}");
            if (list[i] is JsonObject row && Row(row, columns) is { } read)
            {
                rows.Add(read);
            }
            else
            {
                refuse("figures.table-row", at, list[i]);
            }
        }

        foreach (string key in rows.SelectMany(r => r.Keys).GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            refuse("figures.table-key-twice", path, key);
        }

        return new FigureTable { By = by ?? "", Match = match, Columns = columns, Rows = rows };
    }

    private FigureTableRow? Row(JsonObject row, Dictionary<string, string> columns)
    {
        if (row["keys"] is not JsonArray || StrictJson.Texts(row["keys"]) is not { Count: > 0 } keys)
        {
            return null;
        }

        string? own = StrictJson.Text(row["clause"]);
        Dictionary<string, Bound> cells = new(StringComparer.Ordinal);
        foreach ((string column, JsonNode? cell) in row.Where(p => p.Key is not ("name" or "keys" or "clause" or "certainty" or "note")))
        {
            if (!columns.TryGetValue(column, out string? unit) || (cell is not null && StrictJson.Number(cell) is null))
            {
                return null;
            }

            cells[column] = new Bound(StrictJson.Number(cell), unit, figure + "." + column, own ?? clause);
        }

        return new FigureTableRow(StrictJson.Text(row["name"]) ?? keys[0], keys, cells) { Clause = own, Certainty = StrictJson.Text(row["certainty"]) };
    }
}
