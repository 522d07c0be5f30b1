using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>企业: the register, found as one types, or some firms of it; those that have ended behind one key. A big register is read in the background.</summary>
internal sealed class EnterprisesScreen(Workplace workplace, ChosenFirms? chosen = null) : ListScreen<EnterpriseRow>(workplace)
{
    private readonly EnterpriseList register = new(workplace);
    private ChosenFirms? only = chosen;
    private (string Head, DateOnly Day)? asked;
    private bool withEnded;
    private IReadOnlyDictionary<long, EndingTitle> ending = new Dictionary<long, EndingTitle>();
    private (string Text, SoughtText Sought) last = ("", new SoughtText(""));

    /// <inheritdoc/>
    public override string Crumb => only is null ? Say("do.enterprises") : string.Join(" › ", Say("do.enterprises"), only.Title);

    /// <inheritdoc/>
    public override string HelpPage => "enterprises";

    /// <inheritdoc/>
    public override string Aside
    {
        get
        {
            string marked = List.Table.Marked.Count is > 0 and int count ? Say("enterprises.marked", Number(count)) + "  " : "";
            string was = List.Table.Selected is { } row && Unseen(row) is { } by ? Say("enterprises.was." + by.By, by.Text) + "  " : "";
            return was + marked + (!register.WasRead ? ""
                : List.Sought.Length == 0
                ? Say(only is not null ? "enterprises.these" : withEnded ? "enterprises.all" : "enterprises.in-force", Number(List.All.Count))
                : Say("enterprises.found", Number(List.Table.Rows.Count), Number(List.All.Count)));
        }
    }

    /// <inheritdoc/>
    protected override string Hint => Say("enterprises.hint");

    /// <inheritdoc/>
    protected override bool CanMark => true;

    /// <inheritdoc/>
    protected override string Empty => Say(!register.WasRead ? "enterprises.not-read" : register.Rows.Count == 0 ? "enterprises.none-yet" : "enterprises.none-found");

    /// <inheritdoc/>
    protected override string NotFound(string text) => Say("enterprises.not-found", text);

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<EnterpriseRow>> Columns => Columned(EnterpriseColumns.Of(Workplace, Named, () => register.RevenueYear));

    /// <inheritdoc/>
    public override void Shown()
    {
        bool big = register.IsStale && register.IsBig;
        if (register.IsStale && !big)
        {
            register.Take(register.Read());
        }

        base.Shown();
        if (big && asked != register.Now)
        {
            ReadInBackground();
        }
    }

    /// <inheritdoc/>
    public override void Refresh()
    {
        asked = null;
        Shown();
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<EnterpriseRow> Load()
    {
        List.Table.Empty = Empty;
        if (only?.Ending is { } pool)
        {
            ending = EndingTitle.Of(Workplace, pool);
            (List.RowsBelow, List.Below) = (2, Beneath);
            return [.. register.Rows.Where(r => only.Ids.Contains(r.Id)).OrderBy(r => Ending(r)?.Until ?? DateOnly.MaxValue)];
        }

        return only is not null ? [.. register.Rows.Where(r => only.Ids.Contains(r.Id))]
            : withEnded ? register.Rows : [.. register.Rows.Where(r => r.Enterprise.EndedOn is null)];
    }

    /// <inheritdoc/>
    protected override bool Matches(EnterpriseRow row, string text) => row.Keys.Find(Sought(text)) is not null;

    /// <inheritdoc/>
    protected override void Open(EnterpriseRow row) => Workplace.Application.Push(new EnterpriseScreen(Workplace, row.Id));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(EnterprisesDoes.Check, () => AskCheck.Show(Workplace, List.Table.Marked, List.Table.Selected, List.Table.Shown)) { WhyNot = NoRow },
        new(GapsDoes.Go, () => AskGaps.Show(Workplace, (pool, date, rows, leftOut) => Workplace.Application.Push(new GapsScreen(Workplace, pool, date, rows, leftOut)))),
        new(EnterprisesDoes.Add, () => EnterpriseForms.Add(Workplace)) { WhyNot = () => Workplace.WhyNot(Right.EditRegister) },
        new(InquiriesDoes.Go, () => Workplace.Application.Push(new InquiriesScreen(Workplace))),
        new(EnterprisesDoes.Closed, ShowEnded) { WhyNot = () => only is null ? null : Say("enterprises.these-only") },
        new(EnterprisesDoes.Every, ShowEvery) { WhyNot = () => only is null ? Say("enterprises.every-shown") : null },
    ];

    // The dialog brings this screen to the top again when it goes, whether all was read, it was stopped, or it failed: the same
    // state of the file is asked for once, and again only when somebody asks. From here on the file is the work's.
    private void ReadInBackground()
    {
        asked = register.Now;
        Workplace.Work(Say("enterprises.reading"), register.Read, read =>
        {
            register.Take(read);
            List.All = Load();
        });
    }

    private IReadOnlyList<TableColumn<EnterpriseRow>> Columned(IReadOnlyList<TableColumn<EnterpriseRow>> all) =>
        only?.Ending is null ? all : EnterpriseColumns.Ending(Workplace, all, Ending);

    private EndingTitle? Ending(EnterpriseRow row) => ending.GetValueOrDefault(row.Id);

    private void Beneath(Canvas canvas, Rect area, EnterpriseRow row)
    {
        if (only?.Ending is { } pool && Ending(row) is { Until: { } until } title)
        {
            string said = Say("enterprises.ending", row.Typed, Workplace.Word(pool), IsoDate.Text(until), Number(until.DayNumber - Workplace.Today.DayNumber));
            canvas.PutFit(area.X, area.Y, area.Width, said);
            if (title.Higher is { } higher)
            {
                canvas.PutFit(area.X, area.Y + 1, area.Width, Say("enterprises.ending-higher", Workplace.Word(higher.Pool)), Look.Muted);
            }
        }
    }

    private void ShowEvery()
    {
        if (only?.Ending is not null)
        {
            Close();
            Workplace.Application.Push(new EnterprisesScreen(Workplace));
            return;
        }

        only = null;
        List.All = Load();
    }

    private void ShowEnded()
    {
        withEnded = !withEnded;
        List.All = Load();
    }

    private SoughtText Sought(string text)
    {
        if (last.Text != text)
        {
            last = (text, new SoughtText(text));
        }

        return last.Sought;
    }

    // Found by what cannot be seen in the row, the row says by what; the head says the whole of it for the row selected.
    private string Named(EnterpriseRow row) => Unseen(row) is { } by ? Say("enterprises.by." + by.By, row.Enterprise.Name) : row.Enterprise.Name;

    private (string By, string Text)? Unseen(EnterpriseRow row) =>
        List.Sought.Length == 0 || row.Keys.Find(Sought(FullWidth.Fold(List.Sought))) is not { By: not ("name" or "code") } hit || hit.Text == row.Enterprise.Name
            ? null
            : (hit.By == "initials" ? "old-name" : hit.By, hit.Text);
}
