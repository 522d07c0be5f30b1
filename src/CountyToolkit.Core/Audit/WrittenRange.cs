namespace CountyToolkit.Audit;

/// <summary>The rows of one table an act wrote.</summary>
/// <param name="Table">The table.</param>
/// <param name="First">The first row.</param>
/// <param name="Last">The last row.</param>
public sealed record WrittenRange(string Table, long First, long Last)
{
    /// <summary>How many.</summary>
    public long Count => Last - First + 1;
}
