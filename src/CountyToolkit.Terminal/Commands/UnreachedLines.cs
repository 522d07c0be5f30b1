using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;

namespace CountyToolkit.Terminal.Commands;

/// <summary>From-dates of figures that no case reaches, a sentence each.</summary>
internal static class UnreachedLines
{
    public static IEnumerable<string> Of(Bundle bundle, IReadOnlyList<CaseResult> results, bool whole, Language language) =>
        UnreachedFigures.Of(bundle, results, whole)
            .Select(u => Messages.Text(language, "rules.unreached", IsoDate.Text(u.From), string.Join(Messages.Text(language, "whatif.short.and"), u.Labels)));
}
