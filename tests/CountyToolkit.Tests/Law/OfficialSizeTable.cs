namespace CountyToolkit.Tests.Law;

/// <summary>
/// 工信部联企业〔2011〕300号 第四条, typed from its sentences a second time and read in another way than the rule does:
/// as the sentences say it, from the upper limits down ("X人以下或Y万元以下的为中小微型"). It knows nothing of the scripts.
/// </summary>
internal static class OfficialSizeTable
{
    private static readonly string[] Names = ["大型", "中型", "小型", "微型"];

    /// <summary>All classes still possible when some of the three numbers are not known; null = the industry is not in the document.</summary>
    public static string[]? Possible(string industry, int? people, decimal? revenue, decimal? assets)
    {
        if (Sentence(industry) is not { } limits)
        {
            return null;
        }

        // An unknown number is tried at nothing and at each of its limits: between two limits nothing changes.
        HashSet<int> classes = [];
        foreach (decimal p in Tries(people, limits, 0))
        {
            foreach (decimal r in Tries(revenue, limits, 1))
            {
                foreach (decimal a in Tries(assets, limits, 2))
                {
                    classes.Add(Class(limits, p, r, a));
                }
            }
        }

        return [.. classes.Order().Select(c => Names[c])];
    }

    /// <summary>Digits that stand in the limits of an industry, to try values around them.</summary>
    public static decimal[] Around(string industry) => Sentence(industry) is { } limits
        ? [.. limits.SelectMany(l => l).OfType<int>().Select(n => (decimal)n)]
        : [];

    private static IEnumerable<decimal> Tries(decimal? known, int?[][] limits, int column) =>
        known is { } value ? [value] : [0m, .. limits.Select(l => l[column]).OfType<int>().Select(n => (decimal)n)];

    // 以下的为微型 … 以下的为小型 … 以下的为中型, else large: an "or" of shortfalls at each step.
    private static int Class(int?[][] limits, decimal people, decimal revenue, decimal assets)
    {
        decimal[] have = [people, revenue, assets];
        for (int step = 0; step < 3; step++)
        {
            bool falls = false;
            for (int i = 0; i < 3; i++)
            {
                falls |= limits[step][i] is { } limit && have[i] < limit;
            }

            if (!falls)
            {
                return step;
            }
        }

        return 3;
    }

    private static int?[][]? Sentence(string industry) => industry switch
    {
        ['A', ..] => Row((null, 20000, null), (null, 500, null), (null, 50, null)),
        ['B' or 'C' or 'D', ..] => Row((1000, 40000, null), (300, 2000, null), (20, 300, null)),
        ['E', ..] => Row((null, 80000, 80000), (null, 6000, 5000), (null, 300, 300)),
        ['F', '5', '1', ..] => Row((200, 40000, null), (20, 5000, null), (5, 1000, null)),
        ['F', '5', '2', ..] => Row((300, 20000, null), (50, 500, null), (10, 100, null)),
        ['G', '5', '9', '1', ..] or ['G', '5', '4' or '5' or '6' or '7' or '8', ..] => Row((1000, 30000, null), (300, 3000, null), (20, 200, null)),
        ['G', '5', '9', ..] => Row((200, 30000, null), (100, 1000, null), (20, 100, null)),
        ['G', '6', '0', ..] => Row((1000, 30000, null), (300, 2000, null), (20, 100, null)),
        ['H', '6', '1' or '2', ..] => Row((300, 10000, null), (100, 2000, null), (10, 100, null)),
        ['I', '6', '3' or '4', ..] => Row((2000, 100000, null), (100, 1000, null), (10, 100, null)),
        ['I', '6', '5', ..] => Row((300, 10000, null), (100, 1000, null), (10, 50, null)),
        ['K', '7', '0', '1', ..] => Row((null, 200000, 10000), (null, 1000, 5000), (null, 100, 2000)),
        ['K', '7', '0', '2', ..] => Row((1000, 5000, null), (300, 1000, null), (100, 500, null)),
        ['L', ..] => Row((300, null, 120000), (100, null, 8000), (10, null, 100)),
        ['K', '7', '0', '3' or '4' or '5' or '9', ..] or ['M' or 'N' or 'O' or 'R', ..] or ['Q', '8', '5', ..] =>
            Row((300, null, null), (100, null, null), (10, null, null)),
        _ => null,
    };

    private static int?[][] Row(params (int? People, int? Revenue, int? Assets)[] steps) =>
        [.. steps.Select(s => new[] { s.People, s.Revenue, s.Assets })];
}
