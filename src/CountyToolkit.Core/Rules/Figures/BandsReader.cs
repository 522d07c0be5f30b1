using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Figures;

/// <summary>Reads the rows of a band figure.</summary>
internal sealed class BandsReader(string path, Action<string, string, JsonNode?> refuse)
{
    private static readonly string[] Results = ["points", "rate", "grade"];

    internal List<BandRow> Read(JsonNode? node)
    {
        List<BandRow> rows = [];
        if (node is not JsonArray list || list.Count == 0)
        {
            refuse("figures.bands", path, node);
            return rows;
        }

        for (int i = 0; i < list.Count; i++)
        {
            string at = FormattableString.Invariant($"{path}.bands.{i}");
            if (list[i] is JsonObject row && Row(row) is { } read && Ends(read) == (i == list.Count - 1))
            {
                rows.Add(read);
            }
            else
            {
                refuse("figures.bands", at, list[i]);
            }
        }

        return rows;
    }

    private static bool Ends(BandRow row) => row.Bounds.Count == 0 && row.Is is null;

    private static BandRow? Row(JsonObject row)
    {
        if (Results.Count(row.ContainsKey) != 1 || row.Any(p => !Results.Contains(p.Key) && p.Key is not ("is" or "note" or "clause" or "certainty") && !FiguresReader.Operators.Contains(p.Key)))
        {
            return null;
        }

        List<KeyValuePair<string, Exact>> bounds = [];
        foreach (string op in FiguresReader.Operators.Where(row.ContainsKey))
        {
            if (StrictJson.Number(row[op]) is not { } number)
            {
                return null;
            }

            bounds.Add(new(op, number));
        }

        BandRow read = new()
        {
            Bounds = bounds,
            Is = row.ContainsKey("is") ? Values(row["is"]) : null,
            Points = StrictJson.Number(row["points"]),
            Rate = Rate(row["rate"]),
            Grade = StrictJson.Text(row["grade"]),
            Clause = StrictJson.Text(row["clause"]),
            Certainty = StrictJson.Text(row["certainty"]),
        };
        bool gives = read.Points is not null || read.Rate is not null || read.Grade is not null;
        return gives && !(row.ContainsKey("is") && read.Is is null) ? read : null;
    }

    private static List<string>? Values(JsonNode? node)
    {
        JsonNode?[] values = node is JsonArray list ? [.. list] : [node];
        string?[] texts = [.. values.Select(v => StrictJson.Flag(v) is { } flag ? (flag ? "true" : "false") : StrictJson.Text(v))];
        return texts.Any(t => t is null) ? null : [.. texts.Select(t => t!)];
    }

    /// <summary>A rate is written <c>"80%"</c> or as the plain fraction 0.8.</summary>
    private static Exact? Rate(JsonNode? node)
    {
        if (StrictJson.Text(node) is { } text && text.EndsWith('%'))
        {
            return Exact.TryParse(text[..^1], out Exact percent) ? percent / Exact.Of(100m) : null;
        }

        return StrictJson.Number(node);
    }
}
