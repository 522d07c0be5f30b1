using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// Names a fault of a disk or a file that came up where no step of its own expects it: a page found damaged while reading, a
/// stick pulled out, a folder without rights. What it does not name is a fault of ours.
/// </summary>
public static class StrayFault
{
    /// <summary>The refusal to be told; null = a fault of ours.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="path">The county file in use.</param>
    public static OfficeError? Of(Exception fault, string path) => fault switch
    {
        SqliteException known when FileFault.IsOfFile(known) => FileFault.Named(known, path),
        UnauthorizedAccessException or IOException => new OfficeError(ErrorKind.File, "file.stray", null, fault.Message),
        _ => null,
    };
}
