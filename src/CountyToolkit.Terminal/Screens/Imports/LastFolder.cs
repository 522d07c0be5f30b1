using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>Remembers, for this account, the folder files were last imported from.</summary>
internal static class LastFolder
{
    /// <summary>The folder; that of the county file when none is remembered or it is gone.</summary>
    public static string Read(Workplace workplace)
    {
        string note = Note(workplace);
        string? last = File.Exists(note) ? File.ReadAllText(note).Trim() : null;
        return Directory.Exists(last) ? last : Path.GetDirectoryName(Path.GetFullPath(workplace.File.Path))!;
    }

    /// <summary>Writes the folder down; a settings folder that cannot be written is no reason to stop.</summary>
    public static void Remember(Workplace workplace, string folder)
    {
        try
        {
            Directory.CreateDirectory(workplace.Surroundings.SettingsFolder);
            File.WriteAllText(Note(workplace), folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.Warn(fault);
        }
    }

    private static string Note(Workplace workplace) => Path.Combine(workplace.Surroundings.SettingsFolder, "last-import-folder");
}
