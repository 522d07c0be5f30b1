using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Cases;

/// <summary>Later entries of figures that no case reaches: whatever they say, every case would still hold.</summary>
public static class UnreachedFigures
{
    /// <summary>First days no case lies on or after, with the labels of their figures, the earliest first.</summary>
    /// <param name="bundle">The document.</param>
    /// <param name="results">Its cases, run.</param>
    /// <param name="whole">Whether these are all its cases; of one rule only the figures its cases rest on are asked about.</param>
    public static IReadOnlyList<(DateOnly From, IReadOnlyList<string> Labels)> Of(Bundle bundle, IReadOnlyList<CaseResult> results, bool whole)
    {
        PolicyFigures figures = bundle.Policy().Figures;
        List<(DateOnly From, string Label)> unreached = [];
        foreach (string key in figures.Keys)
        {
            CaseResult[] resting = [.. results.Where(r => r.FiguresSeen.Contains(key))];

            // A figure of a programme's step is in no verdict; any case so late may reach it.
            if (resting.Length > 0 || whole)
            {
                DateOnly last = (resting.Length > 0 ? resting : [.. results]).Select(r => r.Case.Date).DefaultIfEmpty(DateOnly.MinValue).Max();
                unreached.AddRange(figures.Entries(key).Skip(1).Where(e => e.From > last).Select(e => (e.From!.Value, e.Label ?? key)));
            }
        }

        return [.. unreached.GroupBy(u => u.From, u => u.Label).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Distinct()]))];
    }
}
