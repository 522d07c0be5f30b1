namespace CountyToolkit.Enterprises;

/// <summary>How near two names of firms are, for a person to choose by; nothing is ever matched by it.</summary>
public static class NearNames
{
    /// <summary>0 to 100: the share of neighbouring pairs of characters the two have in common.</summary>
    public static int Nearness(string one, string other)
    {
        List<string> mine = Pairs(one), theirs = Pairs(other);
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return 0;
        }

        List<string> left = [.. theirs];
        int common = mine.Count(left.Remove);
        return 200 * common / (mine.Count + theirs.Count);
    }

    private static List<string> Pairs(string name)
    {
        string key = NameKey.Of(name);
        return [.. Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(i => key.Substring(i, 2))];
    }
}
