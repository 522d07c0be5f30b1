namespace CountyToolkit.Enterprises;

/// <summary>A text looked for in the register, folded once for all the names and codes it is held against.</summary>
/// <param name="text">As typed.</param>
public sealed class SoughtText(string text)
{
    /// <summary>The text as names and codes are compared; empty for a blank text, which finds nothing.</summary>
    public string Key { get; } = NameKey.Of(text);

    /// <summary>The text as first letters (拼音首字母); empty where it cannot be some.</summary>
    public string Letters { get; } = LettersOf(FullWidth.FoldTight(text));

    private static string LettersOf(string tight) => tight.All(char.IsAsciiLetterOrDigit) && tight.Any(char.IsAsciiLetter) ? tight.ToLowerInvariant() : "";
}
