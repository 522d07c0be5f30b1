namespace CountyToolkit.Rules.Catalogues;

/// <summary>Finds the known word nearest to a mistyped one, by the number of letters to change.</summary>
public static class NearestCode
{
    /// <summary>The nearest of the known words; null when none is known.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Distance: Distance(word, k)))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        // A pasted essay in place of a code must not cost a quadratic table.
        a = a.Length > 64 ? a[..64] : a;
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = corner + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
