using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Terminal.Frame;

/// <summary>Where the law and the catalogues are read from: the shipped folder, then the office's own beside its file.</summary>
internal static class ScriptFolders
{
    /// <summary>The folders in the order they are read; the office's own comes last and wins. It need not exist.</summary>
    public static IReadOnlyList<string> Of(Surroundings surroundings, string? countyFile)
    {
        string shipped = Path.Combine(surroundings.ProgramFolder, "scripts");
        return countyFile is null ? [shipped] : [shipped, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(countyFile))!, "scripts")];
    }

    /// <summary>Documents, rules and catalogues of these folders.</summary>
    public static ScriptLibrary Library(Surroundings surroundings, string? countyFile)
    {
        IReadOnlyList<string> folders = Of(surroundings, countyFile);
        return new ScriptLibrary(folders[0], folders.ElementAtOrDefault(1));
    }

    /// <summary>The catalogues; a file of the office's own takes the place of the shipped one.</summary>
    public static Catalogue Catalogue(Surroundings surroundings, string? countyFile) => Library(surroundings, countyFile).Catalogue();
}
