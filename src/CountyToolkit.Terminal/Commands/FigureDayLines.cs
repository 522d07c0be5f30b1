using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Which runs will use a figure's new value, in words: one line for all programmes that look it up on the same day.</summary>
internal static class FigureDayLines
{
    /// <summary>The lines.</summary>
    /// <param name="language">Of the reader.</param>
    /// <param name="bundle">The document.</param>
    /// <param name="path">The figure, or a row of it.</param>
    /// <param name="first">First day of the new value.</param>
    public static IEnumerable<string> Of(Language language, Bundle bundle, string path, DateOnly first) =>
        from seen in FigureDay.Of(bundle, path)
        group seen.Programme by seen.CheckOn into same
        select Messages.Text(language, "figures.day." + same.Key, string.Join(Messages.Text(language, "figures.day.between"), same), IsoDate.Text(first));
}
