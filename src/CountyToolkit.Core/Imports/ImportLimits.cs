namespace CountyToolkit.Imports;

/// <summary>
/// What a file may be, checked before and while it is read: an office's largest list is far below, and what passes
/// is a mistake or an attack. A workbook of 2 MB can open to 2 GB.
/// </summary>
internal static class ImportLimits
{
    public const long FileBytes = 50L * 1024 * 1024;
    public const int Entries = 2_000;
    public const long EntryBytes = 200L * 1024 * 1024;
    public const long TotalBytes = 500L * 1024 * 1024;
    public const int Rows = 200_000;
    public const int Columns = 400;

    /// <summary>What Excel itself can hold in a cell.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>No firm's name comes near it; every table that shows the firm would be as wide.</summary>
    public const int NameCharacters = 100;

    /// <summary>All shared texts of a workbook together, in characters.</summary>
    public const int SharedCharacters = 40_000_000;

    /// <summary>A heading stands in one of the first rows.</summary>
    public const int HeaderRows = 20;
}
