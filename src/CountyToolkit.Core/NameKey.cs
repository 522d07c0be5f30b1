namespace CountyToolkit;

/// <summary>
/// The key under which two spellings of one name are the same: width, brackets, blanks and letter case do not count.
/// What does count is every character of the name itself: 有限公司 and 股份有限公司 are two names.
/// </summary>
public static class NameKey
{
    /// <summary>The key of a name; empty for a blank name.</summary>
    public static string Of(string name)
    {
        string tight = FullWidth.FoldTight(name).ToUpperInvariant();
        return string.Concat(tight.Select(Unify));
    }

    private static char Unify(char c) => c switch
    {
        '[' or '{' or '〔' or '【' or '〈' or '﹙' => '(',
        ']' or '}' or '〕' or '】' or '〉' or '﹚' => ')',
        '•' or '‧' or '∙' or '・' or '･' => '·',
        _ => c,
    };
}
