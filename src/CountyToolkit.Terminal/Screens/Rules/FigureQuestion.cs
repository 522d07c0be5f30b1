using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>What a change of a figure means, said before it is written: what changes, from which day, which runs rest on it already.</summary>
internal static class FigureQuestion
{
    // More numbers than these nobody reads.
    private const int MostRuns = 8;

    /// <summary>The lines of the question.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="law">The document.</param>
    /// <param name="row">The number as it is.</param>
    /// <param name="edit">The change.</param>
    /// <param name="corrects">Whether the entry itself is changed, its past with it; else one is added from a day.</param>
    public static IReadOnlyList<TextLine> Of(Workplace workplace, Law law, FigureValue row, FigureEdit edit, bool corrects)
    {
        List<TextLine> lines = [new TextLine(row.Label, Look.Title)];
        string before = (row.Value?.ToString() ?? workplace.Say("lawbook.to-fill-in")) + row.Unit, since = row.Figure.From is { } from ? IsoDate.Text(from) : "—";
        if (!corrects)
        {
            string day = IsoDate.Text(edit.From!.Value);
            lines.Add(new TextLine(workplace.Say("lawbook.form.adds", before, edit.Value is { } next ? Understood(next, row) : before, day)));
            lines.AddRange(FigureDayLines.Of(workplace.Language, law.Bundle, row.Path, edit.From.Value).Select(line => new TextLine(line)));
        }
        else if (edit.Value is { } value)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.form.corrects", before, Understood(value, row))));
            lines.Add(new TextLine(workplace.Say("lawbook.form.since", since), Look.Warning));
            lines.AddRange(Runs(workplace, law, row));
        }

        if (edit is { Value: not null, Clause: null, Certainty: null })
        {
            lines.Add(new TextLine(workplace.Say("lawbook.form.rests", row.Clause ?? "—", LawWords.Certainty(workplace, row.Certainty)), Look.Warning));
        }

        if (edit.Clause is { } clause)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.change", workplace.Say("lawbook.clause"), row.Clause ?? "—", clause)));
        }

        if (edit.Certainty is { } known)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.change", workplace.Say("lawbook.certainty"), row.Certainty is { } was ? workplace.Say("lawbook.known." + was) : "—", workplace.Say("lawbook.known." + known))));
        }

        lines.Add(new TextLine(workplace.Say("lawbook.form.consequence")));
        return lines;
    }

    // As it will be stored, however it was typed: what is agreed to must be what was meant.
    private static string Understood(string typed, FigureValue row) => SetFigure.Number(typed, row) + row.Unit;

    private static IEnumerable<TextLine> Runs(Workplace workplace, Law law, FigureValue row)
    {
        HashSet<string> paying = [.. FigureDay.Of(law.Bundle, row.Path).Select(p => law.Id + "/" + p.Id)];

        // The first entry of a key holds before its day too.
        bool first = law.Document.Figures.Entries(row.Figure.Key)[0] == row.Figure;
        AwardRun[] runs =
        [
            .. new AwardRunStore(workplace.Connection).All()
                .Where(r => r.IsLive && paying.Contains(r.Programme) && (first || row.Figure.From is null || r.OnDate >= row.Figure.From) && (row.Until is null || r.OnDate <= row.Until))
                .OrderBy(r => r.Id),
        ];
        if (runs.Length > 0)
        {
            string numbers = string.Join(workplace.Say("whatif.short.and"), runs.Take(MostRuns).Select(r => FormattableString.Invariant($"{r.Id}"))) + (runs.Length > MostRuns ? "…" : "");
            yield return new TextLine(workplace.Say("lawbook.form.runs", FormattableString.Invariant($"{runs.Length}"), numbers), Look.Warning);
        }
    }
}
