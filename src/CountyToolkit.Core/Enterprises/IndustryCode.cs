namespace CountyToolkit.Enterprises;

/// <summary>Codes of GB/T 4754-2017: a section letter and two to four figures. Lists often leave the letter out.</summary>
public static class IndustryCode
{
    /// <summary>Last division of each section, A to T (GB/T 4754-2017).</summary>
    private static readonly int[] LastDivision = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];

    /// <summary>Reads <c>C3734</c>, <c>3734</c>, <c>C37</c> or <c>C</c>; null when it is no such code or the letter contradicts the figures.</summary>
    public static string? Read(string written)
    {
        string text = FullWidth.FoldTight(written).ToUpperInvariant();
        bool lettered = text.Length > 0 && text[0] is >= 'A' and <= 'T';
        string figures = lettered ? text[1..] : text;
        if (figures.Length == 0)
        {
            return lettered ? text : null;
        }

        if (figures.Length is < 2 or > 4 || !figures.All(char.IsAsciiDigit))
        {
            return null;
        }

        int division = ((figures[0] - '0') * 10) + figures[1] - '0';
        int section = division == 0 ? -1 : Array.FindIndex(LastDivision, last => division <= last);
        char letter = (char)('A' + section);
        return section < 0 || (lettered && text[0] != letter) ? null : letter + figures;
    }
}
