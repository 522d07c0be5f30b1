using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What a second person is asked to put in force, in words: a first version whole, any other by what differs; what nobody has checked stands first.</summary>
internal static class VersionPage
{
    /// <summary>The lines.</summary>
    /// <param name="say">The words.</param>
    /// <param name="day">Day of the proposal, whose figures the programmes name.</param>
    /// <param name="before">The version applied; null = none yet.</param>
    /// <param name="after">The version proposed.</param>
    public static IEnumerable<PageLine> Of(Wording say, DateOnly day, Bundle? before, Bundle after)
    {
        Catalogue catalogue = Catalogue.Read(after.Text("indicators.json")!, after.Text("pools.json")!, after.Text("codes.json")!);
        VersionFigures words = new(say, catalogue);
        PolicyDocument document = after.Policy();
        ProgrammeTable Table(PolicyDocument of) => new(of, catalogue, say.Language, day);
        IEnumerable<PageLine> open = words.ToCheck(document.Figures).Select(l => new PageLine(l, 0, PageTone.Mind));
        return open.Concat(before is null
            ? new WholeVersion(say, words, Table(document), after, document).Lines()
            : Changed(say, new VersionChanges(say, words, before, after, Table).Lines()));
    }

    private static IEnumerable<PageLine> Changed(Wording say, IReadOnlyList<string> lines) =>
        lines.Select(l => new PageLine(l, 2)).Prepend(new PageLine(say.Say("lawbook.changes", FormattableString.Invariant($"{lines.Count}")), 0, PageTone.Head));
}
