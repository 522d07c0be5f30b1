namespace CountyToolkit.Rules.Catalogues;

/// <summary>
/// Finds the known word a mistyped one was meant to be, by the number of letters to change, two changed places counting
/// once. Where more than half of the word would have to change there is none: a far-off name misleads more than it helps.
/// </summary>
public static class NearestCode
{
    /// <summary>The nearest of the known words; null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Distance: Distance(word, k)))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Where(k => Near(word, k.Word, k.Distance))
            .Select(k => k.Word).FirstOrDefault();

    /// <summary>Those of the known words that differ in one letter, or in two that changed places.</summary>
    public static IEnumerable<string> OneOff(string word, IEnumerable<string> known) => known.Where(k => Distance(word, k) == 1);

    // One that holds the other, as 较大以上 and 较大, is near however much is left over.
    private static bool Near(string word, string known, int distance) =>
        distance * 2 <= Math.Max(word.Length, known.Length) || Holds(word, known) || Holds(known, word);

    private static bool Holds(string whole, string part) =>
        part.Length >= (char.IsAscii(part.FirstOrDefault()) ? 4 : 2) && whole.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static int Distance(string a, string b)
    {
        // A pasted essay in place of a code must not cost a quadratic table.
        a = a.Length > 64 ? a[..64] : a;
        int[] before = [], row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            (before, row) = (row, Next(before, row, a, b, i));
        }

        return row[b.Length];
    }

    private static int[] Next(int[] beforeLast, int[] last, string a, string b, int i)
    {
        int[] row = new int[b.Length + 1];
        row[0] = i;
        for (int j = 1; j <= b.Length; j++)
        {
            row[j] = Math.Min(last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
            {
                row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
        }

        return row;
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
