using System.Globalization;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>What is asked before an import is written, and what is said after.</summary>
internal static class WriteQuestion
{
    /// <summary>Files, numbers, what is left out, what was corrected, how it is taken back.</summary>
    public static IReadOnlyList<TextLine> Lines(Workplace workplace, ImportDraft draft, bool acceptGood)
    {
        ImportCounts counts = draft.Answer.Counts;
        List<TextLine> lines =
        [
            new(string.Join('、', draft.Order.Files.Select(Path.GetFileName)), Look.Title),
            new(workplace.Say("imports.write.what", Text(counts.Created), Text(counts.Updated), Text(counts.Unchanged))),
        ];
        if (draft.Answer.Periods.Count > 0)
        {
            lines.Add(new TextLine(workplace.Say("imports.write.period", string.Join('、', draft.Answer.Periods.Select(p => p.Words(workplace.Language))))));
        }

        lines.AddRange(draft.Answer.Notes.Where(n => n.IsWarning).Select(n => new TextLine(n.Sentence(workplace.Language), Look.Warning)));
        if (acceptGood)
        {
            int rows = draft.Answer.Errors.Where(e => e.Row > 0).Select(e => (e.File, e.Sheet, e.Row)).Distinct().Count();
            lines.Add(new TextLine(workplace.Say("imports.write.without", Text(draft.Answer.ErrorCount), Text(rows)), Look.Warning));
        }

        if (draft.Order.Corrections.Count + draft.Order.Skipped.Count > 0)
        {
            lines.Add(new TextLine(workplace.Say("imports.write.mended", Text(draft.Order.Corrections.Count), Text(draft.Order.Skipped.Count))));
        }

        lines.Add(new TextLine(workplace.Say("imports.write.undo"), Look.Muted));
        return lines;
    }

    /// <summary>Batch numbers and how to undo them.</summary>
    public static IReadOnlyList<TextLine> Result(Workplace workplace, ImportAnswer answer) => answer.Batches.Count == 0
        ? [new TextLine(workplace.Say("import.nothing-new"))]
        :
        [
            new TextLine(workplace.Say("import.done", string.Join('、', answer.Batches.Select(b => b.ToString(CultureInfo.InvariantCulture))))),
            new TextLine(workplace.Say("imports.write.what", Text(answer.Counts.Created), Text(answer.Counts.Updated), Text(answer.Counts.Unchanged))),
            new TextLine(workplace.Say("imports.written.undo"), Look.Muted),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
