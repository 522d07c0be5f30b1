using System.Globalization;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>Numbers as they are shown, compared as numbers: with grouping commas, a sign, a unit or a mark behind. What is no number comes last.</summary>
internal static class NumberShown
{
    /// <summary>Orders two texts by the number each begins with, then ordinally.</summary>
    public static int Compare(string left, string right)
    {
        decimal? a = Read(left), b = Read(right);
        int order = (a, b) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => a.Value.CompareTo(b.Value),
        };
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static decimal? Read(string text)
    {
        string start = text.Trim().Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        int end = start.StartsWith('-') || start.StartsWith('+') ? 1 : 0;
        while (end < start.Length && (char.IsAsciiDigit(start[end]) || start[end] == '.'))
        {
            end++;
        }

        return decimal.TryParse(start[..end], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }
}
