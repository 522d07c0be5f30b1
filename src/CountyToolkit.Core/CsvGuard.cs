namespace CountyToolkit;

/// <summary>
/// Keeps text of a csv cell from being run as a formula by the spreadsheet that opens it: an apostrophe is set before
/// it, and taken off again when the file is read. Only text passes here; a number is written as it stands.
/// </summary>
public static class CsvGuard
{
    /// <summary>The text as written into a csv cell. <see cref="Read"/> gives back exactly what was put in.</summary>
    public static string Write(string text) => NeedsGuard(text) ? "'" + text : text;

    /// <summary>The text as meant: the guard taken off where <see cref="Write"/> would have set one.</summary>
    public static string Read(string cell) => cell.StartsWith('\'') && NeedsGuard(cell[1..]) ? cell[1..] : cell;

    // A text that already looks guarded is guarded once more, so that reading is the exact inverse of writing.
    private static bool NeedsGuard(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        string seen = FullWidth.Fold(text).TrimStart();
        return seen.Length > 0 && (seen[0] is '=' or '+' or '-' or '@' || (text[0] == '\'' && NeedsGuard(text[1..])));
    }
}
