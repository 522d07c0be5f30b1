using System.Globalization;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Figures;

/// <summary>One number of a figure as an office reads and sets it: the figure itself, a cell of its table, a bound or what a band gives.</summary>
/// <param name="Figure">The entry it belongs to.</param>
/// <param name="Path">How <c>figures set</c> names it: <c>yearCap</c>, <c>recognition.创新型中小企业</c>, <c>sizeBounds.工业.large.revenue</c>, <c>rateBands.1.min</c>.</param>
/// <param name="Place">Where it stands in the entry, as members and places from 0.</param>
/// <param name="Part">What part of the figure it is; empty for the figure itself.</param>
/// <param name="Value">The number; null = the office must fill it in.</param>
/// <param name="Unit">Its unit; empty for a bare number.</param>
/// <param name="Until">Last day it holds: its own, or the day before the next entry; null = open.</param>
/// <param name="Holds">Whether it is the one of the day asked for.</param>
public sealed record FigureValue(Figure Figure, string Path, IReadOnlyList<string> Place, string Part, Exact? Value, string Unit, DateOnly? Until, bool Holds)
{
    /// <summary>What the office calls it.</summary>
    public string Label => (Figure.Label ?? Figure.Key) + (Part.Length > 0 ? " · " + Part : "");

    /// <summary>Clause it rests on: of its row where that has one of its own; null = none given.</summary>
    public string? Clause => Row?.Clause ?? Band?.Clause ?? Figure.Clause;

    /// <summary>How it is known: <c>seen</c>, <c>secondary</c> or <c>memory</c>; null = not said.</summary>
    public string? Certainty => Row?.Certainty ?? Band?.Certainty ?? Figure.Certainty;

    private BandRow? Band => Figure.Bands?[int.Parse(Place[1], NumberStyles.None, CultureInfo.InvariantCulture)];

    private FigureTableRow? Row => Figure.Table?.Rows[int.Parse(Place[2], NumberStyles.None, CultureInfo.InvariantCulture)];

    /// <summary>Every number of a document's figures: keys in its order, the earliest entry first within one.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="day">The day whose entries hold.</param>
    /// <param name="catalogue">Words the values a band asks for; null leaves their codes.</param>
    public static IReadOnlyList<FigureValue> All(PolicyFigures figures, DateOnly day, Catalogue? catalogue = null) => [.. figures.Keys.SelectMany(key => Of(figures, key, day, catalogue))];

    private static IEnumerable<FigureValue> Of(PolicyFigures figures, string key, DateOnly day, Catalogue? catalogue)
    {
        IReadOnlyList<Figure> entries = figures.Entries(key);
        Figure? holds = figures.At(key, day);
        for (int i = 0; i < entries.Count; i++)
        {
            DateOnly? until = entries[i].Until ?? (i + 1 < entries.Count ? entries[i + 1].From?.AddDays(-1) : null);
            foreach ((string path, string[] place, string part, Exact? value, string? unit) in Parts(entries[i], catalogue))
            {
                yield return new FigureValue(entries[i], key + path, place, part, value, unit ?? "", until, entries[i] == holds);
            }
        }
    }

    private static IEnumerable<(string Path, string[] Place, string Part, Exact? Value, string? Unit)> Parts(Figure figure, Catalogue? catalogue) =>
        figure.Bands is { } bands ? bands.SelectMany((b, i) => OfBand(b, i, figure.Unit, new BandWords(catalogue, bands)))
        : figure.Table is { } table ? table.Rows.SelectMany((r, i) => OfRow(table, r, i))
        : [("", ["value"], "", figure.Value, figure.Unit)];

    private static IEnumerable<(string Path, string[] Place, string Part, Exact? Value, string? Unit)> OfRow(FigureTable table, FigureTableRow row, int at) =>
        row.Cells.Select(c => table.Columns.Count == 1
            ? ("." + row.Name, new[] { "table", "rows", Digits(at), c.Key }, row.Name, c.Value.Value, c.Value.Unit)
            : ("." + row.Name + "." + c.Key, ["table", "rows", Digits(at), c.Key], row.Name + " " + c.Key, c.Value.Value, c.Value.Unit));

    private static IEnumerable<(string Path, string[] Place, string Part, Exact? Value, string? Unit)> OfBand(BandRow band, int at, string? unit, BandWords words)
    {
        string row = Digits(at + 1), named = band.Is is { } values ? " " + string.Join('/', values.Select(words.Of)) : "";
        foreach ((string op, Exact value) in band.Bounds)
        {
            yield return ("." + row + (op[0] == '>' ? ".min" : ".max"), ["bands", Digits(at), op], Word(op, row), value, unit);
        }

        if (band.Points is { } points)
        {
            yield return ("." + row + ".points", ["bands", Digits(at), "points"], Word("points", row) + named, points, "分");
        }
        else if (band.Rate is { } rate)
        {
            yield return ("." + row + ".rate", ["bands", Digits(at), "rate"], Word("rate", row) + named, rate * Exact.Of(100m), "%");
        }
    }

    // Part of a label, which is in Chinese whatever language the screens speak.
    private static string Word(string part, string row) => Messages.Text(Language.Chinese, "figures.band." + part, row);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
