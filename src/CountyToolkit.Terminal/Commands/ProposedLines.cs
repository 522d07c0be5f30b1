using CountyToolkit.Rules.Cases;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What cases are proposed, as the command and the screen tell it.</summary>
internal static class ProposedLines
{
    /// <summary>The sentences.</summary>
    /// <param name="language">Their language.</param>
    /// <param name="proposed">The cases.</param>
    /// <param name="written">The table they were written to; null when to none.</param>
    /// <param name="rule">The rule, <c>POLICY/RULE</c>.</param>
    public static IEnumerable<string> Of(Language language, ProposedCases proposed, string? written, string rule)
    {
        string Say(string key, params string[] args) => Messages.Text(language, key, args);
        foreach (string name in proposed.Names)
        {
            yield return name;
        }

        foreach (string name in proposed.Unmade)
        {
            yield return Say("cases.unmade", name);
        }

        yield return proposed.Rows.Count == 0 ? Say(proposed.Unmade.Count == 0 ? "cases.none-lacking" : "cases.none-made", $"{proposed.Unmade.Count}")
            : Say("cases.proposed", $"{proposed.Rows.Count}", $"{proposed.Unmade.Count}");
        if (written is not null)
        {
            yield return Say("cases.proposed-written", written, rule);
        }
    }
}
