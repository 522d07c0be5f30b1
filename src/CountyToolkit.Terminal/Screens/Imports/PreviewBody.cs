using System.Globalization;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>What was read as what, in one line, and the pages below it.</summary>
internal sealed class PreviewBody : View
{
    private readonly Workplace workplace;
    private readonly ImportDraft draft;
    private TabView tabs = null!;

    /// <summary>The body of a preview.</summary>
    public PreviewBody(Workplace workplace, ImportDraft draft)
    {
        (this.workplace, this.draft) = (workplace, draft);
        Fill();
    }

    /// <summary>The page of errors.</summary>
    public TablePage<ErrorLine> Errors { get; private set; } = null!;

    /// <summary>The page of columns.</summary>
    public TablePage<ColumnLine> Columns { get; private set; } = null!;

    /// <summary>The page of rows without a firm.</summary>
    public TablePage<UnmatchedRow> Firms { get; private set; } = null!;

    /// <summary>The page of corrections.</summary>
    public TablePage<MendedLine> Mended { get; private set; } = null!;

    /// <summary>The page shown.</summary>
    public View Page => tabs.Page;

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => tabs.HasFocus;
        set => tabs.HasFocus = value;
    }

    /// <summary>Shows what the last rehearsal found, on the same page and row as before.</summary>
    public void Fill()
    {
        (int page, int error, int column, int firm) = tabs is null ? (0, 0, 0, 0) : (tabs.Chosen, Errors.SelectedIndex, Columns.SelectedIndex, Firms.SelectedIndex);
        bool focus = tabs?.HasFocus ?? false;
        PreviewPages pages = new(workplace, draft);
        (Errors, Columns, Firms, Mended) = (pages.Errors(), pages.Columns(), pages.Firms(), pages.Mended());
        Errors.Select(error);
        Columns.Select(column);
        Firms.Select(firm);
        ImportAnswer answer = draft.Answer;
        tabs = new TabView(
        [
            (Title("imports.page.errors", answer.ErrorCount), Errors),
            (Title("imports.page.columns", answer.Tables.Sum(t => t.Columns.Count)), Columns),
            (Title("imports.page.firms", answer.Unmatched.Count), Firms),
            (Title("imports.page.mended", draft.Order.Corrections.Count + draft.Order.Skipped.Count), Mended),
            (Title("imports.page.notes", answer.Notes.Count), pages.Notes()),
        ]);
        tabs.Choose(page);
        tabs.HasFocus = focus;
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input) => tabs.Handle(input);

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        canvas.PutFit(Frame.X + 1, Frame.Y, Frame.Width - 2, Summary(), Look.Muted);
        tabs.Render(canvas);
        string key = workplace.Say("imports.tab");
        canvas.PutRight(Frame.Right - 1 - canvas.Widths.Of(key), tabs.Frame.Y, canvas.Widths.Of(key), key, Look.Muted);
    }

    /// <inheritdoc/>
    protected override void Arrange() => tabs.Layout(Frame.CutTop(1).Kept);

    private string Summary()
    {
        string forms = string.Join('、', draft.Answer.Tables.Where(t => t.IsKnown).Select(t => t.Form.Label).Distinct());
        ImportCounts counts = draft.Answer.Counts;
        return workplace.Say(
            "imports.summary",
            forms.Length > 0 ? forms : workplace.Say("imports.form-unknown"),
            draft.Order.Period ?? workplace.Say("imports.period-told"),
            Text(counts.Rows),
            Text(counts.Matched + counts.MatchedByOldName),
            Text(counts.Unmatched));
    }

    private string Title(string key, int count) => workplace.Say(key, Text(count));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
