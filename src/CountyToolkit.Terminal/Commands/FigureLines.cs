using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>How the figures of two versions differ in what they answer, a line a number and day; then what is said of them otherwise.</summary>
/// <param name="say">The words.</param>
/// <param name="words">Figures in words.</param>
/// <param name="before">Figures of the earlier version.</param>
/// <param name="after">Figures of the later version.</param>
internal sealed class FigureLines(Wording say, VersionFigures words, PolicyFigures before, PolicyFigures after)
{
    private readonly ILookup<string, FigureChange> changes = FigureChange.Of(before, after, words.Catalogue).ToLookup(c => (c.After ?? c.Before)!.Figure.Key, StringComparer.Ordinal);

    /// <summary>The lines of a figure that is written otherwise in the two versions: never none.</summary>
    public IReadOnlyList<string> Of(string key)
    {
        List<string> lines = [.. changes[key].Select(Changed)];
        IReadOnlyList<Figure> old = before.Entries(key), made = after.Entries(key);
        foreach (Figure entry in old.Count == 0 ? [] : made)
        {
            Figure? same = old.FirstOrDefault(o => o.From == entry.From);
            lines.AddRange(same is not null ? Otherwise(entry, words.Said(same), words.Said(entry)) : IsTold(key, entry) ? [] : [Entry("version.entry-added", entry)]);
            lines.AddRange((same ?? before.At(key, entry.From ?? DateOnly.MinValue)) is { } was ? Otherwise(entry, Parts(was), Parts(entry)) : []);
        }

        lines.AddRange(made.Count == 0 ? [] : old.Where(o => made.All(m => m.From != o.From) && !IsTold(key, o)).Select(o => Entry("version.entry-gone", o)));
        lines.AddRange(old.Count > 0 ? [] : made.SelectMany(e => words.Parts(e).Where(p => !p.IsPlain).Select(p => say.Say("lawbook.change", Part(e, p.Part), "—", p.Text))));
        return lines.Count > 0 ? lines : [say.Say("version.respelled", (made.Concat(old).FirstOrDefault()?.Label) ?? key)];
    }

    private string Changed(FigureChange change)
    {
        FigureValue value = (change.After ?? change.Before)!;
        string from = VersionFigures.Day(change.From);
        if (change.After is not { } made)
        {
            return say.Say("version.figure-gone", value.Label, words.Amount(value), from);
        }

        if (change.Before is not { } old)
        {
            return say.Say("version.figure-new", made.Label, words.Amount(made), from, words.Known(made));
        }

        string was = old.Unit == made.Unit ? words.Number(old) : words.Amount(old);
        string tail = change.Ended is { } ended ? say.Say("version.ended", words.Amount(ended), VersionFigures.Day(change.From?.AddDays(-1)))
            : old.Figure.From == made.Figure.From ? say.Say("version.corrected") : "";
        return say.Say("version.figure-changed", made.Label, was, words.Amount(made), from, words.Known(made)) + tail;
    }

    private IEnumerable<string> Otherwise(Figure entry, IEnumerable<(string Name, string Text)> was, IEnumerable<(string Name, string Text)> now)
    {
        Dictionary<string, string> old = was.ToDictionary(w => w.Name, w => w.Text), made = now.ToDictionary(n => n.Name, n => n.Text);
        return made.Keys.Union(old.Keys).Where(n => old.GetValueOrDefault(n, "") != made.GetValueOrDefault(n, ""))
            .Select(n => say.Say("lawbook.change", Part(entry, n), Some(old.GetValueOrDefault(n)), Some(made.GetValueOrDefault(n))));
    }

    // The bounds of a band are numbers told already; its words are not.
    private IEnumerable<(string Name, string Text)> Parts(Figure figure) =>
        words.Parts(figure).Where(p => figure.Table is not null || !p.IsPlain).Select(p => (p.Part, p.Text)).DistinctBy(p => p.Part);

    private bool IsTold(string key, Figure entry) => changes[key].Any(c => c.From == entry.From);

    private string Entry(string sentence, Figure entry) => say.Say(sentence, entry.Label ?? entry.Key, VersionFigures.Day(entry.From), words.Known(entry.Clause, entry.Certainty));

    private string Part(Figure entry, string part) => say.Say("version.part-of", entry.Label ?? entry.Key, VersionFigures.Day(entry.From), part);

    private static string Some(string? text) => string.IsNullOrEmpty(text) ? "—" : text;
}
