using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>A table of cases written out, never over another file.</summary>
public static class CaseOutput
{
    /// <summary>A new file.</summary>
    /// <exception cref="OfficeError"><c>cases.out-exists</c>, <c>rules.cannot-write</c>.</exception>
    public static string New(string path, byte[] bytes)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.out-exists", full);
        }

        return OwnFiles.Write(full, bytes);
    }
}
