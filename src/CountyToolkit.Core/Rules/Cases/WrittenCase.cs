using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>A case as it is written, before its base is looked up.</summary>
/// <param name="Row">Its fields, as in <c>RULE.cases.json</c>.</param>
/// <param name="File">The file.</param>
/// <param name="Lines">Its place in the list, or its row of the table; of a group one a member.</param>
/// <param name="Columns">Of a table: where each path stands, 1-based; null otherwise.</param>
internal sealed record WrittenCase(JsonObject Row, string File, IReadOnlyList<int> Lines, IReadOnlyDictionary<string, int>? Columns)
{
    /// <summary>Its name; null when it has none.</summary>
    public string? Name => StrictJson.Text(Row["name"]);

    /// <summary>Its name whether checked or not; null when it has none.</summary>
    public string? Key => Name is { } name ? CaseName.Bare(name) : null;

    /// <summary>File and row.</summary>
    public string Place => File + ":" + Lines[0].ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a field of it stands: the cell in a table, the row where there is no such column.</summary>
    /// <param name="path">Such as <c>set.values.2023.revenue</c>.</param>
    /// <param name="member">Which member of a group, from 0.</param>
    public string At(string path, int member = 0)
    {
        int line = Lines[Math.Min(member, Lines.Count - 1)];
        return Columns is not null && Columns.TryGetValue(path, out int column)
            ? File + ":" + CellAddress.Of(line, column)
            : File + ":" + line.ToString(CultureInfo.InvariantCulture);
    }
}
