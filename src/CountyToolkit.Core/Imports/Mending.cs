using System.Text.Json.Nodes;

namespace CountyToolkit.Imports;

/// <summary>
/// Cells the operator corrected and rows they left out, put into effect while rows are read. Invariant: what is not put into
/// effect is an error, so that a slip in a place never passes for a correction made.
/// </summary>
internal sealed class Mending
{
    private readonly Dictionary<RowPlace, List<CellCorrection>> corrections = [];
    private readonly HashSet<RowPlace> skipped;
    private readonly HashSet<string> unused = new(StringComparer.Ordinal);

    public Mending(ImportOrder order)
    {
        foreach (CellCorrection correction in order.Corrections)
        {
            RowPlace row = new(correction.File, correction.Sheet, correction.Row);
            corrections.TryAdd(row, []);
            corrections[row].RemoveAll(c => c.Column == correction.Column);
            corrections[row].Add(correction);
            unused.Add(correction.Place);
        }

        skipped = [.. order.Skipped];
        unused.UnionWith(skipped.Select(s => s.ToString()));
    }

    /// <summary>Whether the row is left out; it counts as put into effect then.</summary>
    public bool Skips(string file, string sheet, SheetRow row)
    {
        if (skipped.Count == 0 || !skipped.TryGetValue(new RowPlace(file, sheet, row.Number), out RowPlace? place))
        {
            return false;
        }

        unused.Remove(place.ToString());
        unused.ExceptWith(corrections.GetValueOrDefault(place)?.Select(c => c.Place) ?? []);
        return true;
    }

    /// <summary>The row as corrected, and the cells corrected as they stood before; the row itself when nothing was said of it.</summary>
    public (SheetRow Row, IReadOnlyList<SheetCell> Before) Apply(string file, string sheet, SheetRow row)
    {
        if (corrections.Count == 0 || !corrections.TryGetValue(new RowPlace(file, sheet, row.Number), out List<CellCorrection>? said))
        {
            return (row, []);
        }

        unused.ExceptWith(said.Select(c => c.Place));
        IReadOnlyList<SheetCell> before = [.. said.Select(c => row[c.Column])];
        IEnumerable<SheetCell> kept = row.Cells.Where(c => said.All(s => s.Column != c.Column));
        IEnumerable<SheetCell> put = said.Where(s => !string.IsNullOrWhiteSpace(s.Value)).Select(s => new SheetCell(s.Column, CellKind.Text, s.Value));
        return (row with { Cells = [.. kept.Concat(put).OrderBy(c => c.Column)] }, before);
    }

    /// <summary>Refuses what spoke of no row of data.</summary>
    /// <exception cref="OfficeError"><c>import.correction-nowhere</c>, all of them.</exception>
    public void DemandAllUsed()
    {
        if (unused.Count > 0)
        {
            throw OfficeError.Of([.. unused.Order(StringComparer.Ordinal).Select(place => new OfficeError(ErrorKind.BadInput, "import.correction-nowhere", place))]);
        }
    }

    /// <summary>What the batch keeps of one row's corrections: cell → what stood there and what was said.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Record(SheetRow corrected, IReadOnlyList<SheetCell> before) =>
        before.Select(cell => KeyValuePair.Create(
            CellAddress.Of(corrected.Number, cell.Column),
            (JsonNode?)new JsonObject { ["before"] = PersonalNumber.Mask(cell.Text), ["after"] = PersonalNumber.Mask(corrected[cell.Column].Text) }));
}
