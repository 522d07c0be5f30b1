namespace CountyToolkit.Rules.Bundles;

/// <summary>How many lines of a text came and went.</summary>
/// <param name="Added">Lines only the later text has.</param>
/// <param name="Removed">Lines only the earlier text has.</param>
public readonly record struct LinesChanged(int Added, int Removed)
{
    /// <summary>Counts by the longest run of lines both have in common.</summary>
    public static LinesChanged Of(string? before, string? after)
    {
        string[] old = Lines(before), made = Lines(after);
        int[] row = new int[made.Length + 1];
        foreach (string line in old)
        {
            int corner = 0;
            for (int at = 1; at <= made.Length; at++)
            {
                int above = row[at];
                row[at] = line == made[at - 1] ? corner + 1 : Math.Max(above, row[at - 1]);
                corner = above;
            }
        }

        return new LinesChanged(made.Length - row[^1], old.Length - row[^1]);
    }

    private static string[] Lines(string? text) => string.IsNullOrEmpty(text) ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
