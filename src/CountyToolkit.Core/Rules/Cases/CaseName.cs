namespace CountyToolkit.Rules.Cases;

/// <summary>
/// Names of cases. One whose expectation is what the program answered, not what a person worked out, is marked in its name until
/// somebody has checked it; with the mark taken off it is still the same case.
/// </summary>
public static class CaseName
{
    /// <summary>The name without the mark.</summary>
    public static string Bare(string name) => IsUnchecked(name) ? name[Mark.Length..] : name;

    /// <summary>The name with the mark.</summary>
    public static string Unchecked(string name) => Mark + name;

    /// <summary>Whether nobody has checked its expectation.</summary>
    public static bool IsUnchecked(string name) => name.StartsWith(Mark, StringComparison.Ordinal);

    // Names are part of the office's table, whatever language the screens speak.
    private static string Mark => Messages.Text(Language.Chinese, "case.unchecked");
}
