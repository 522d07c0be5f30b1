using CountyToolkit.Storage;

namespace CountyToolkit.People;

/// <summary>A backup made by hand, and the entry that says who made it: written after the copy, so the copy is of what stood before.</summary>
public static class MakeBackup
{
    /// <summary>Name of the act.</summary>
    public const string Act = "file.backup";

    /// <summary>Makes a verified copy and answers its path. In a file that cannot be written it leaves no entry.</summary>
    /// <param name="session">Who makes it.</param>
    /// <param name="folder">Where to; null = the folder <c>backups</c> beside the file.</param>
    /// <exception cref="OfficeError"><c>people.not-allowed</c>; what <see cref="Backup.Make(CountyFile, string, TimeProvider, string?)"/> refuses.</exception>
    public static string Run(Session session, string? folder = null)
    {
        session.Demand(Right.Backup);
        string path = Backup.Make(session.File, "manual", session.Clock, folder);
        if (!session.File.ReadOnly)
        {
            session.Write(Right.Backup, Act, act => act.Detail["backup"] = Path.GetFileName(path));
        }

        return path;
    }
}
