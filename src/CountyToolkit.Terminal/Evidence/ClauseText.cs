using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>A clause for the office's own eyes: what is not verified about it is marked apart, and is no part of what it says.</summary>
internal static class ClauseText
{
    /// <summary>The gist with its mark.</summary>
    public static string Gist(Wording say, Clause clause) => clause.Note is { Length: > 0 } note ? clause.Gist + say.Say("clause.unverified", note) : clause.Gist;

    /// <summary>The number and the gist with its mark.</summary>
    public static string Of(Wording say, Clause clause) => clause.Id + "  " + Gist(say, clause);
}
