using System.Text.RegularExpressions;

namespace CountyToolkit;

/// <summary>
/// Keeps text of a csv cell from being run as a formula by the spreadsheet that opens it, and a code made of digits from being
/// rounded there: an apostrophe is set before it, and taken off again when the file is read. Only text passes here; a number is
/// written as it stands.
/// </summary>
public static partial class CsvGuard
{
    /// <summary>Text for programs to read, guarded against being run only. <see cref="Read"/> gives back exactly what was put in.</summary>
    public static string Write(string text) => IsRun(text) || IsGuarded(text) ? "'" + text : text;

    /// <summary>
    /// Text for people who open the file in a spreadsheet: that keeps fifteen digits of whatever looks like a number, and shows a code
    /// of eighteen as 9.13E+17. <see cref="Read"/> gives back exactly what was put in.
    /// </summary>
    public static string WriteForPeople(string text) => IsRounded(text) ? "'" + text : Write(text);

    /// <summary>The text as meant: the guard taken off where it would have been set.</summary>
    public static string Read(string cell) => IsGuarded(cell) ? cell[1..] : cell;

    /// <summary>Whether a spreadsheet shows another number, or fewer digits, where this text stands.</summary>
    internal static bool IsRounded(string text) => Rounded().IsMatch(FullWidth.Fold(text).Trim());

    // A text that already looks guarded is guarded once more, so that reading is the exact inverse of writing.
    private static bool IsGuarded(string text) =>
        text.StartsWith('\'') && text[1..] is var rest && (IsRun(rest) || IsRounded(rest) || IsGuarded(rest));

    private static bool IsRun(string text)
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
        return seen.Length > 0 && seen[0] is '=' or '+' or '-' or '@';
    }

    // More digits than are kept, zeros in front that are dropped, or what reads as a power of ten.
    [GeneratedRegex(@"^([0-9]{16,}|0[0-9]+|[0-9]+[Ee][0-9]{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();
}
