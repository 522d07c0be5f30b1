namespace CountyToolkit.Rules.Cases;

/// <summary>Writes a file whole or not at all.</summary>
public static class CaseOutput
{
    /// <summary>A new file.</summary>
    /// <exception cref="OfficeError"><c>cases.out-exists</c>, <c>cases.cannot-write</c>.</exception>
    public static string New(string path, byte[] bytes)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.out-exists", full);
        }

        return Write(full, bytes);
    }

    /// <summary>A file that may be there already; its folder is made.</summary>
    /// <exception cref="OfficeError"><c>cases.cannot-write</c>.</exception>
    public static string Write(string path, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            string beside = path + ".new";
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OfficeError(ErrorKind.File, "cases.cannot-write", path, null, e.Message);
        }
    }
}
