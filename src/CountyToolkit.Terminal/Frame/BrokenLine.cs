using System.Globalization;
using CountyToolkit.Terminal.Commands;

namespace CountyToolkit.Terminal.Frame;

/// <summary>The line of a file that is no JSON, with a caret where it breaks, for refusals that name it as <c>PATH:LINE:COLUMN</c>.</summary>
internal static class BrokenLine
{
    /// <summary>The line and, below it, the caret; nothing for any other refusal, or where the file cannot be read again.</summary>
    public static IEnumerable<string> Of(OfficeError error)
    {
        string[] parts = (error.Where ?? "").Split(':');
        if (!error.Code.StartsWith("json.", StringComparison.Ordinal) || parts.Length < 3
            || !int.TryParse(parts[^2], CultureInfo.InvariantCulture, out int line) || !int.TryParse(parts[^1], CultureInfo.InvariantCulture, out int column))
        {
            return [];
        }

        // A path on Windows has a colon of its own.
        string path = string.Join(':', parts[..^2]);
        try
        {
            return File.Exists(path) ? BundleFaults.Excerpt(File.ReadAllText(path).TrimStart('\uFEFF'), line, column) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
