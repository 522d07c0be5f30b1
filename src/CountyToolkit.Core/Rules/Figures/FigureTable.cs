using System.Diagnostics.CodeAnalysis;

namespace CountyToolkit.Rules.Figures;

/// <summary>A table of bounds, its row chosen by a key such as the industry.</summary>
public sealed record FigureTable
{
    /// <summary>What the key is: <c>industry</c>, <c>pool</c> …</summary>
    public required string By { get; init; }

    /// <summary><c>prefix</c> (the longest key that begins the value wins) or <c>exact</c>.</summary>
    public required string Match { get; init; }

    /// <summary>Unit by column.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>Rows in the order of the document.</summary>
    public required IReadOnlyList<FigureTableRow> Rows { get; init; }

    /// <summary>The row for a key; false when the table has none, and the item is not applicable.</summary>
    public bool TryRow(string key, [NotNullWhen(true)] out FigureTableRow? row)
    {
        row = Match == "exact"
            ? Rows.FirstOrDefault(r => r.Keys.Contains(key, StringComparer.Ordinal))
            : Rows.SelectMany(r => r.Keys.Select(k => (Key: k, Row: r)))
                .Where(k => key.StartsWith(k.Key, StringComparison.Ordinal))
                .OrderByDescending(k => k.Key.Length).Select(k => k.Row).FirstOrDefault();
        return row is not null;
    }
}
