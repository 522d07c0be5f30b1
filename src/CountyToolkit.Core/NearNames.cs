namespace CountyToolkit;

/// <summary>
/// Names of firms by how near they are to another, for a person to choose by; nothing is ever matched by it. Two names
/// are as near as the neighbouring pairs of characters they share, a pair counting the more the fewer names have it: so
/// 有限公司 and 浙江 say little, and a firm that became 股份有限公司 or 集团 is still found.
/// </summary>
public sealed class NearNames
{
    /// <summary>From here on a name is worth proposing.</summary>
    public const int Likely = 60;

    // In so many names everywhere that they tell nothing, however small the register.
    private static readonly HashSet<string> LegalForms = [.. new[] { "科技有限责任公司", "科技股份有限公司", "技术有限公司", "集团有限公司", "集团股份" }.SelectMany(Pairs)];

    private readonly List<string> names = [];
    private readonly Dictionary<string, List<int>> bearers = new(StringComparer.Ordinal);
    private readonly List<int> weights;

    /// <summary>Takes in the names to choose from.</summary>
    public NearNames(IEnumerable<string> known)
    {
        foreach (string name in known)
        {
            foreach (string pair in Pairs(name))
            {
                if (!bearers.TryGetValue(pair, out List<int>? having))
                {
                    bearers[pair] = having = [];
                }

                having.Add(names.Count);
            }

            names.Add(name);
        }

        weights = [.. names.Select(Weight)];
    }

    /// <summary>Every name that shares something with the one given, the nearest first; equally near ones in ordinal order.</summary>
    public IReadOnlyList<NearName> To(string name)
    {
        Dictionary<int, int> shared = [];
        foreach (string pair in Pairs(name))
        {
            foreach (int place in bearers.GetValueOrDefault(pair, []))
            {
                shared[place] = shared.GetValueOrDefault(place) + Rarity(pair);
            }
        }

        int weight = Weight(name);
        return
        [
            .. shared.Select(s => new NearName(names[s.Key], 200 * s.Value / (weight + weights[s.Key])))
                .OrderByDescending(n => n.Nearness).ThenBy(n => n.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The nearest name, where one is near enough to be proposed; null where none is.</summary>
    public string? Nearest(string name) => To(name) is [{ Nearness: >= Likely } nearest, ..] ? nearest.Name : null;

    private int Weight(string name) => Pairs(name).Sum(Rarity);

    // 1 for a pair half of the names have, one more each time half as many have it.
    private int Rarity(string pair) => LegalForms.Contains(pair) ? 1 : (int)Math.Max(1, uint.Log2((uint)Math.Max(1, names.Count / Math.Max(1, bearers.GetValueOrDefault(pair, []).Count))));

    private static HashSet<string> Pairs(string name)
    {
        string key = NameKey.Of(name);
        return [.. Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(i => key.Substring(i, 2))];
    }
}
