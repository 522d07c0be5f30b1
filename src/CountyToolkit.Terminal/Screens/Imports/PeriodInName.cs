using System.Text.RegularExpressions;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>The period a file's name speaks of, put before the operator to confirm: <c>指标2026Q3.xlsx</c>.</summary>
internal static partial class PeriodInName
{
    /// <summary>The period; empty when the name tells none.</summary>
    public static string Of(string path)
    {
        Match match = Written().Match(FullWidth.Fold(Path.GetFileNameWithoutExtension(path)).ToUpperInvariant());
        string text = match.Success ? match.Value : "";
        return Period.TryParse(text, out Period? period) ? period.ToString() : "";
    }

    [GeneratedRegex(@"(19|20)\d\d(Q[1-4]|H[12]|-(0[1-9]|1[0-2])(?!\d))?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
