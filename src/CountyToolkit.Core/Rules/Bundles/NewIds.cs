namespace CountyToolkit.Rules.Bundles;

/// <summary>Ids for a document and a rule nobody has named: folders and commands want them, an office does not.</summary>
public static class NewIds
{
    private const int MostLetters = 12;

    /// <summary>Id of a document: the initials of its title and the year it begins, not yet taken.</summary>
    public static string Document(string title, int year, IReadOnlyCollection<string> taken)
    {
        string letters = string.Concat(PinyinInitials.Of(title).ToLowerInvariant().Where(char.IsAsciiLetter).Take(MostLetters));
        return Free(FormattableString.Invariant($"{(letters.Length > 0 ? letters : "own")}-{year}"), taken);
    }

    /// <summary>Id of a rule: the way of paying it begins from, not yet taken.</summary>
    public static string Rule(ExampleShape shape, IReadOnlyCollection<string> taken) => Free(shape.Code + "-award", taken);

    private static string Free(string id, IReadOnlyCollection<string> taken) =>
        taken.Contains(id) ? Enumerable.Range(2, taken.Count).Select(n => FormattableString.Invariant($"{id}-{n}")).First(other => !taken.Contains(other)) : id;
}
