using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>Remembers, for this account, the folder files were last imported from.</summary>
internal static class LastFolder
{
    private const string Note = "last-import-folder";

    /// <summary>The folder; that of the county file when none is remembered or it is gone.</summary>
    public static string Read(Workplace workplace) =>
        AccountNotes.Read(workplace.Surroundings, Note) is { } last && Directory.Exists(last) ? last : Path.GetDirectoryName(Path.GetFullPath(workplace.File.Path))!;

    /// <summary>Writes the folder down.</summary>
    public static void Remember(Workplace workplace, string folder) => AccountNotes.Write(workplace.Surroundings, Note, folder);
}
