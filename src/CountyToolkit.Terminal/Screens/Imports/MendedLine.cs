using CountyToolkit.Imports;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>A cell corrected or a row left out in this import.</summary>
/// <param name="Place">Cell or row.</param>
/// <param name="Was">What stood there.</param>
/// <param name="Now">What is read instead.</param>
/// <param name="Correction">The correction; null for a row left out.</param>
/// <param name="Skipped">The row left out; null for a correction.</param>
internal sealed record MendedLine(string Place, string Was, string Now, CellCorrection? Correction, RowPlace? Skipped)
{
    /// <summary>The order without it.</summary>
    public ImportOrder TakenFrom(ImportOrder order) => order with
    {
        Corrections = [.. order.Corrections.Where(c => c != Correction)],
        Skipped = [.. order.Skipped.Where(s => s != Skipped)],
    };
}
