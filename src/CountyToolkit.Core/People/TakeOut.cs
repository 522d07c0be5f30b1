using CountyToolkit.Audit;

namespace CountyToolkit.People;

/// <summary>
/// Lets data leave the file, as a file or a folder. Invariants: (1) it is there whole and recorded, or neither; it is written
/// under another name beside its own and moved as the last step of the act; (2) what is there already is never overwritten.
/// </summary>
public static class TakeOut
{
    /// <summary>Writes and records; answers the full path.</summary>
    /// <param name="session">Who takes it out.</param>
    /// <param name="right">The right it takes.</param>
    /// <param name="act">Name of the act.</param>
    /// <param name="target">Where to; an empty folder there gives way.</param>
    /// <param name="write">Writes to the path it is given, a file or a folder it makes itself.</param>
    /// <exception cref="OfficeError"><c>export.exists</c>, <c>export.cannot-write</c>; <c>people.not-allowed</c>; what the work refuses.</exception>
    public static string Run(Session session, Right right, string act, string target, Action<Act, string> write)
    {
        // A shell that completes a folder's name ends it with a slash: the part must stand beside it, not in it.
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)), part = full + ".part";
        session.Demand(right);
        if (Path.Exists(full) && !IsEmptyFolder(full))
        {
            throw new OfficeError(ErrorKind.BadInput, "export.exists", full);
        }

        bool placed = false;
        try
        {
            session.Write(right, act, running => Guard(full, () =>
            {
                // What a crash left half made is nobody's.
                Remove(part);
                write(running, part);
                Place(part, full);
                placed = true;
            }));
            return full;
        }
        catch
        {
            if (placed)
            {
                Remove(full);
            }

            throw;
        }
        finally
        {
            Remove(part);
        }
    }

    private static void Place(string part, string full)
    {
        if (File.Exists(part))
        {
            File.Move(part, full);
            return;
        }

        if (Directory.Exists(full))
        {
            Directory.Delete(full);
        }

        Directory.Move(part, full);
    }

    private static bool IsEmptyFolder(string path) => Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any();

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    private static void Guard(string target, Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OfficeError(ErrorKind.BadInput, "export.cannot-write", target, fault.Message);
        }
    }
}
