using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>
/// What the operator says a cell means, for this import alone: the file is not touched, and the batch keeps what stood there and
/// what was said instead.
/// </summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Sheet">Name of the sheet; empty for csv.</param>
/// <param name="Row">1-based row (csv: line).</param>
/// <param name="Column">1-based column.</param>
/// <param name="Value">What is read in its place; empty = nothing.</param>
public sealed partial record CellCorrection(string File, string Sheet, int Row, int Column, string Value)
{
    /// <summary>The cell as one text: <c>file:sheet:C17</c>.</summary>
    public string Place => RowPlace.Prefix(File, Sheet) + CellAddress.Of(Row, Column);

    /// <summary>Reads <c>file:sheet:C17=1234.5</c>; a csv file has no sheet.</summary>
    /// <exception cref="OfficeError"><c>import.set-cell-form</c>.</exception>
    public static CellCorrection Parse(string text)
    {
        Match match = Written().Match(text);
        if (!match.Success)
        {
            throw new OfficeError(ErrorKind.Usage, "import.set-cell-form", "--set-cell", text);
        }

        return new CellCorrection(
            match.Groups["file"].Value,
            match.Groups["sheet"].Value,
            int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture),
            CellAddress.Column(match.Groups["letters"].Value.ToUpperInvariant()),
            match.Groups["value"].Value);
    }

    /// <summary>The same text again.</summary>
    public override string ToString() => Place + "=" + Value;

    [GeneratedRegex(@"^(?<file>[^:]+)(?::(?<sheet>[^:]+))?:(?<letters>[A-Za-z]{1,3})(?<row>[1-9]\d{0,6})=(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Written();
}
