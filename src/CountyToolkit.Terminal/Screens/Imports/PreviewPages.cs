using System.Globalization;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>The pages of a preview, made anew after each rehearsal.</summary>
/// <param name="workplace">What all screens share.</param>
/// <param name="draft">The import.</param>
internal sealed class PreviewPages(Workplace workplace, ImportDraft draft)
{
    private readonly bool several = draft.Answer.Tables.Count > 1;

    /// <summary>Errors, each with what to do.</summary>
    public TablePage<ErrorLine> Errors()
    {
        TableView<ErrorLine> table = new()
        {
            Columns =
            [
                new(Say("imports.col.place"), several ? 22 : 6, e => e.Place),
                new(Say("imports.col.heading"), 16, e => e.Error.Heading),
                new(Say("imports.col.value"), 18, e => e.Error.Value),
                new(Say("imports.col.wrong"), 24, e => e.Wrong) { Stretches = true, Look = _ => Look.Bad },
            ],
            Rows = [.. draft.Answer.Errors.Select(e => ErrorLine.Of(e, several, workplace.Language))],
            Empty = Say("imports.no-errors"),
        };
        return new TablePage<ErrorLine>(table, MoreOf);
    }

    /// <summary>Columns and what they were taken for.</summary>
    public TablePage<ColumnLine> Columns()
    {
        TableView<ColumnLine> table = new()
        {
            Columns =
            [
                new(Say("imports.col.letters"), 4, c => c.Letters),
                new(Say("imports.col.heading"), 22, c => c.Column is null ? Say("imports.every-row") : c.Heading) { Stretches = true },
                new(Say("imports.col.sample"), 18, c => c.Sample),
                new(Say("imports.col.taken-for"), 20, c => c.Field?.Label ?? Say("imports.not-imported")) { Stretches = true, Look = c => c.Field is null ? Look.Muted : Look.Good },
                new(Say("imports.col.period"), 7, c => c.Column?.Period ?? ""),
                new(Say("imports.col.unit"), 6, c => c.Column?.Unit ?? c.Field?.Unit ?? ""),
            ],
            Rows = [.. draft.Answer.Tables.SelectMany(ColumnLine.Of)],
            Empty = Say("imports.no-tables"),
        };
        return new TablePage<ColumnLine>(table, c =>
        [
            new TextLine(c.Table.File + (c.Table.Sheet.Length > 0 ? " › " + c.Table.Sheet : "") + " · " + c.Table.Form.Label),
            new TextLine(c.Table.IsKnown ? Say("imports.column.note") : Say("imports.column.unknown"), Look.Muted),
        ]);
    }

    /// <summary>Rows whose firm was not found, or found by an old name.</summary>
    public TablePage<UnmatchedRow> Firms()
    {
        TableView<UnmatchedRow> table = new()
        {
            Columns =
            [
                new(Say("imports.col.place"), 10, u => Cell(u)),
                new(Say("imports.col.firm-said"), 28, u => u.Name) { Stretches = true },
                new(Say("imports.col.found"), 28, Found) { Stretches = true, Look = u => u.Known is null ? Look.Warning : Look.Text },
            ],
            Rows = draft.Answer.Unmatched,
            Empty = Say("imports.all-matched"),
        };
        return new TablePage<UnmatchedRow>(table, u => [new TextLine(Say(u.Known is not null ? "imports.old-name.note" : u.Near is not null ? "imports.near.note" : "imports.unmatched.note"), Look.Muted)]);
    }

    /// <summary>Corrections made and rows left out.</summary>
    public TablePage<MendedLine> Mended()
    {
        TableView<MendedLine> table = new()
        {
            Columns =
            [
                new(Say("imports.col.place"), 28, m => m.Place) { Stretches = true },
                new(Say("imports.col.was"), 20, m => m.Was),
                new(Say("imports.col.now"), 20, m => m.Now),
            ],
            Rows =
            [
                .. draft.Order.Corrections.Select(c => new MendedLine(c.Place, draft.Before(c.Place), c.Value, c, null)),
                .. draft.Order.Skipped.Select(s => new MendedLine(s.ToString(), "", Say("imports.left-out"), null, s)),
            ],
            Empty = Say("imports.nothing-mended"),
        };
        return new TablePage<MendedLine>(table, _ => [new TextLine(Say("imports.mended.note"), Look.Muted)]);
    }

    /// <summary>What a person should know besides.</summary>
    public TextView Notes() => new()
    {
        Lines = draft.Answer.Notes.Count == 0
            ? [new TextLine(Say("imports.no-notes"), Look.Muted, 2)]
            : [.. draft.Answer.Notes.Select(n => new TextLine("· " + n.Sentence(workplace.Language), Look.Text, 2))],
        Widths = CellWidth.Wide,
    };

    private List<TextLine> MoreOf(ErrorLine line)
    {
        List<TextLine> lines = [new(line.Wrong, Look.Bad), new("→ " + ErrorLine.Refusal(line.Error).Advice(workplace.Language))];
        IReadOnlyList<(string Sentence, int Column, string Value)> proposals = Proposals.For(workplace, draft, line.Error);
        if (proposals.Count > 0)
        {
            lines.Add(new TextLine(Say("imports.proposed", proposals.Count.ToString(CultureInfo.InvariantCulture), proposals[0].Sentence), Look.Key));
        }
        else if (Proposals.IsIdentity(draft, line.Error))
        {
            lines.Add(new TextLine(Say("imports.by-hand"), Look.Key));
        }

        return lines;
    }

    private string Found(UnmatchedRow row) => row switch
    {
        { Known: { } known } => Say("imports.old-name", known),
        { Near: { } near } => Say("imports.near", near),
        _ => Say("imports.not-found-short"),
    };

    private string Cell(UnmatchedRow row) => several ? row.Place : row.Place[(row.Place.LastIndexOf(':') + 1)..];

    private string Say(string key, params string[] args) => workplace.Say(key, args);
}
