namespace CountyToolkit.Terminal.Frame;

/// <summary>Remembers, for this account, the county file opened last.</summary>
internal static class LastFile
{
    /// <summary>The path, or null when none is remembered.</summary>
    public static string? Read(Surroundings surroundings)
    {
        string note = Note(surroundings);
        return File.Exists(note) ? File.ReadAllText(note).Trim() : null;
    }

    /// <summary>Writes the path down; a settings folder that cannot be written is no reason to stop.</summary>
    public static void Remember(Surroundings surroundings, string path)
    {
        try
        {
            Directory.CreateDirectory(surroundings.SettingsFolder);
            File.WriteAllText(Note(surroundings), path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.Warn(fault);
        }
    }

    private static string Note(Surroundings surroundings) => Path.Combine(surroundings.SettingsFolder, "last-file");
}
