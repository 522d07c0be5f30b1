using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>A row of a sheet of a file, as a person names it: <c>file:sheet:17</c>; a csv file has no sheet.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Sheet">Name of the sheet; empty for csv.</param>
/// <param name="Row">1-based row (csv: line).</param>
public sealed partial record RowPlace(string File, string Sheet, int Row)
{
    /// <summary>Reads <c>file:sheet:17</c>.</summary>
    /// <exception cref="OfficeError"><c>import.skip-row-form</c>.</exception>
    public static RowPlace Parse(string text)
    {
        Match match = Written().Match(text);
        return match.Success
            ? new RowPlace(match.Groups["file"].Value, match.Groups["sheet"].Value, int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture))
            : throw new OfficeError(ErrorKind.Usage, "import.skip-row-form", "--skip-row", text);
    }

    /// <summary>The same text again.</summary>
    public override string ToString() => Prefix(File, Sheet) + Row.ToString(CultureInfo.InvariantCulture);

    internal static string Prefix(string file, string sheet) => file + ":" + (sheet.Length == 0 ? "" : sheet + ":");

    [GeneratedRegex(@"^(?<file>[^:]+)(?::(?<sheet>[^:]+))?:(?<row>[1-9]\d{0,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
