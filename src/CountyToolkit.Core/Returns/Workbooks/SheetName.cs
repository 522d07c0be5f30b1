namespace CountyToolkit.Returns.Workbooks;

/// <summary>Names of sheets that every spreadsheet takes.</summary>
internal static class SheetName
{
    private const int Longest = 31;

    /// <summary>A name of a sheet: at most 31 characters, none of <c>[]:*?/\</c>, no apostrophe at either end.</summary>
    public static string Of(string name)
    {
        string plain = string.Concat(name.Where(c => !char.IsControl(c)).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? ' ' : c));
        plain = plain.Trim().Trim('\'').Trim();
        plain = plain.Length > Longest ? plain[..Longest].TrimEnd('\'', ' ') : plain;
        return plain.Length == 0 || string.Equals(plain, "History", StringComparison.OrdinalIgnoreCase) ? "Sheet1" : plain;
    }

    /// <summary>The name as it stands in a reference: in apostrophes, those inside doubled.</summary>
    public static string Quoted(string sheet) => "'" + sheet.Replace("'", "''", StringComparison.Ordinal) + "'";
}
