using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>One entry of a figure as a line of the table.</summary>
/// <param name="Figure">The entry.</param>
/// <param name="Until">Last day it holds: its own, or the day before the next entry; null = open.</param>
/// <param name="Holds">Whether it is the one of today.</param>
internal sealed record FigureRow(Figure Figure, DateOnly? Until, bool Holds)
{
    /// <summary>What the office calls it.</summary>
    public string Label => Figure.Label ?? Figure.Key;

    /// <summary>Every entry of a document, keys in its order, the earliest first within one.</summary>
    public static IReadOnlyList<FigureRow> All(PolicyDocument document, DateOnly today)
    {
        List<FigureRow> rows = [];
        foreach (string key in document.Figures.Keys)
        {
            IReadOnlyList<Figure> entries = document.Figures.Entries(key);
            Figure? holds = document.Figures.At(key, today);
            rows.AddRange(entries.Select((e, i) => new FigureRow(e, e.Until ?? (i + 1 < entries.Count ? entries[i + 1].From?.AddDays(-1) : null), e == holds)));
        }

        return rows;
    }

    /// <summary>What it says: the number, how many bands or rows, or that the office must fill it in.</summary>
    public string Value(Workplace workplace) => Figure switch
    {
        { Value: { } value } => value.ToString(),
        { Bands: { } bands } => workplace.Say("policies.bands", FormattableString.Invariant($"{bands.Count}")),
        { Table: { } table } => workplace.Say("policies.table", FormattableString.Invariant($"{table.Rows.Count}")),
        _ => workplace.Say("lawbook.to-fill-in"),
    };
}
