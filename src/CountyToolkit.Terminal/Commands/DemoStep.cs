namespace CountyToolkit.Terminal.Commands;

/// <summary>
/// One line of <c>year.txt</c>: a heading (<c># 中文 · English</c>, no words) or a command (<c>操作员: words</c>). A mark
/// <c>!</c> after the operator says that the program is to refuse this one, and the year goes on only if it does.
/// </summary>
/// <param name="Heading">The heading; null for a command.</param>
/// <param name="Operator">Who types the command; empty before there is an operator.</param>
/// <param name="Words">The words after <c>county</c>.</param>
/// <param name="Refused">Whether it is to be refused.</param>
internal sealed record DemoStep(string? Heading, string Operator, string Words, bool Refused)
{
    /// <summary>The steps of a file, in order; blank lines separate nothing.</summary>
    public static IReadOnlyList<DemoStep> Read(string path) =>
        [.. File.ReadAllLines(path).Where(line => line.Trim().Length > 0).Select(Parse)];

    private static DemoStep Parse(string line)
    {
        if (line.StartsWith("# ", StringComparison.Ordinal))
        {
            return new DemoStep(line[2..], "", "", Refused: false);
        }

        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        return new DemoStep(null, line[..colon].TrimEnd('!'), line[(colon + 2)..].Trim(), line[colon - 1] == '!');
    }
}
