using System.Globalization;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>A file or folder that can be chosen.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Path">Where it is; empty = the list of drives.</param>
/// <param name="IsFolder">Whether it is gone into rather than imported.</param>
/// <param name="Size">Bytes; 0 for a folder.</param>
/// <param name="Changed">When it was last written, local time.</param>
internal sealed record FileLine(string Name, string Path, bool IsFolder, long Size, DateTime? Changed)
{
    private static readonly string[] Endings = [".xlsx", ".csv", ".xls", ".xlsm"];

    /// <summary>Size in KB, as file lists show it.</summary>
    public string SizeText => IsFolder ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Size / 1024)} KB");

    /// <summary>Date and time.</summary>
    public string ChangedText => Changed?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What stands in a folder: the way up, folders by name, tables newest first. An empty path lists the drives.</summary>
    public static IReadOnlyList<FileLine> In(string folder)
    {
        if (folder.Length == 0)
        {
            return [.. DriveInfo.GetDrives().Where(d => d.IsReady).Select(d => new FileLine(d.Name, d.Name, true, 0, null))];
        }

        DirectoryInfo here = new(folder);
        IEnumerable<FileLine> up = here.Parent is { } parent ? [new FileLine("..", parent.FullName, true, 0, null)]
            : OperatingSystem.IsWindows() ? [new FileLine("..", "", true, 0, null)]
            : [];
        EnumerationOptions seen = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return
        [
            .. up,
            .. here.EnumerateDirectories("*", seen).OrderBy(d => d.Name, StringComparer.OrdinalIgnoreCase).Select(d => new FileLine(d.Name + System.IO.Path.DirectorySeparatorChar, d.FullName, true, 0, d.LastWriteTime)),
            .. here.EnumerateFiles("*", seen).Where(f => Endings.Contains(f.Extension, StringComparer.OrdinalIgnoreCase))
                .OrderByDescending(f => f.LastWriteTimeUtc).Select(f => new FileLine(f.Name, f.FullName, false, f.Length, f.LastWriteTime)),
        ];
    }
}
