namespace CountyToolkit.Terminal.Frame;

/// <summary>Remembers, for this account, the county file opened last.</summary>
internal static class LastFile
{
    private const string Note = "last-file";

    /// <summary>The path, or null when none is remembered.</summary>
    public static string? Read(Surroundings surroundings) => AccountNotes.Read(surroundings, Note);

    /// <summary>Writes the path down.</summary>
    public static void Remember(Surroundings surroundings, string path) => AccountNotes.Write(surroundings, Note, path);
}
