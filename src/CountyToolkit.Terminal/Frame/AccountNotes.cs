namespace CountyToolkit.Terminal.Frame;

/// <summary>
/// What the program remembers for this account, a line a file. An account whose folder cannot be made, read or written forgets,
/// and works all the same.
/// </summary>
internal static class AccountNotes
{
    /// <summary>The folder of this account; made where it can be.</summary>
    /// <param name="find">Asks the system for it.</param>
    public static string Folder(Func<Environment.SpecialFolderOption, string> find)
    {
        try
        {
            return Path.Combine(find(Environment.SpecialFolderOption.Create), "county");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Path.Combine(find(Environment.SpecialFolderOption.DoNotVerify), "county");
        }
    }

    /// <summary>The line kept under a name; null when none is.</summary>
    public static string? Read(Surroundings surroundings, string name)
    {
        string note = Path.Combine(surroundings.SettingsFolder, name);
        try
        {
            return File.Exists(note) ? File.ReadAllText(note).Trim() : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.Warn(fault);
            return null;
        }
    }

    /// <summary>Keeps a line under a name.</summary>
    public static void Write(Surroundings surroundings, string name, string line)
    {
        try
        {
            Directory.CreateDirectory(surroundings.SettingsFolder);
            File.WriteAllText(Path.Combine(surroundings.SettingsFolder, name), line);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.Warn(fault);
        }
    }
}
