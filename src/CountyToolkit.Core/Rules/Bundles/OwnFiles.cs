namespace CountyToolkit.Rules.Bundles;

/// <summary>Writes files of an office: each whole, and of several none before all could be written.</summary>
public static class OwnFiles
{
    /// <summary>One file; its folder is made, one that is there is replaced.</summary>
    /// <exception cref="OfficeError"><c>rules.cannot-write</c>.</exception>
    public static string Write(string path, byte[] bytes) => Write([(path, bytes)])[0];

    /// <summary>Several files, by their paths.</summary>
    /// <exception cref="OfficeError"><c>rules.cannot-write</c>: nothing is changed then.</exception>
    public static IReadOnlyList<string> Write(params IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        string at = "";
        try
        {
            foreach ((string path, byte[] bytes) in files)
            {
                at = path;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(Beside(path), bytes);
            }

            foreach ((string path, _) in files)
            {
                at = path;
                File.Move(Beside(path), path, overwrite: true);
            }

            return [.. files.Select(f => f.Path)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach ((string path, _) in files)
            {
                Forget(Beside(path));
            }

            throw new OfficeError(ErrorKind.File, "rules.cannot-write", at);
        }
    }

    /// <summary>Takes a file away; one that is not there is no fault.</summary>
    /// <exception cref="OfficeError"><c>rules.cannot-write</c>.</exception>
    public static void Remove(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OfficeError(ErrorKind.File, "rules.cannot-write", path);
        }
    }

    private static string Beside(string path) => path + ".new";

    // What was begun and cannot be taken away either is a file nobody reads.
    private static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
