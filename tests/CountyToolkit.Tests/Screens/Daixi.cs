namespace CountyToolkit.Tests.Screens;

/// <summary>
/// The invented county after its year, made once for all tests of the screens; each test works on a copy of its own.
/// <c>COUNTY_DAIXI</c> names a county file made earlier, to save the minute while working on a screen.
/// </summary>
internal static class Daixi
{
    public const string Password = "daixi-2026";

    private static readonly Lazy<string> Made = new(() =>
    {
        if (Environment.GetEnvironmentVariable("COUNTY_DAIXI") is { Length: > 0 } made)
        {
            return made;
        }

        CommandLine once = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => once.Dispose();
        string folder = Path.Combine(once.Folder, "daixi");
        once.Do("demo", folder, "--json");
        return once.Json["file"]!.GetValue<string>();
    });

    /// <summary>Copies the county's folder and answers the path of the copied file.</summary>
    public static string CopyTo(string folder)
    {
        string source = Path.GetDirectoryName(Made.Value)!;
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Path.Combine(folder, Path.GetFileName(Made.Value));
    }
}
