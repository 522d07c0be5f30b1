using CountyToolkit.Imports;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>An error as the list shows it.</summary>
/// <param name="Error">The error.</param>
/// <param name="Place">Its cell; with file and sheet where there are several.</param>
/// <param name="Wrong">What is wrong, without the place.</param>
internal sealed record ErrorLine(ImportError Error, string Place, string Wrong)
{
    /// <summary>The row it stands in.</summary>
    public RowPlace Row => new(Error.File, Error.Sheet, Error.Row);

    /// <summary>1-based column; 0 when the whole row or sheet is meant.</summary>
    public int Column => CellAddress.Column(Error.Column);

    /// <summary>The refusal without its place, which the screen shows beside it.</summary>
    public static OfficeError Refusal(ImportError error) => new(ErrorKind.BadInput, error.Code, "", error.Value, [.. error.Args]);

    /// <summary>An error in the words of the screen.</summary>
    public static ErrorLine Of(ImportError error, bool severalTables, Language language)
    {
        string cell = error.Row == 0 ? "" : error.Column + error.Row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string place = severalTables || cell.Length == 0 ? error.Where : cell;
        return new ErrorLine(error, place, Refusal(error).Sentence(language).Trim());
    }
}
