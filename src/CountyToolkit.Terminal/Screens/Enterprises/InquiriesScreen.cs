using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>征询: every unit asked, those that have not replied first; Enter records the reply, or shows the one recorded in full.</summary>
/// <param name="workplace">What screens share.</param>
/// <param name="first">The inquiry to stand on; null = the first.</param>
internal sealed class InquiriesScreen(Workplace workplace, long? first = null) : ListScreen<Inquiry>(workplace)
{
    private long? wanted = first;
    private bool onlyWaiting;
    private EnterpriseIndex? names;

    /// <inheritdoc/>
    public override string Crumb => Say("do.enterprises") + " › " + Say("do.inquiries");

    /// <inheritdoc/>
    public override string HelpPage => "inquiries";

    /// <inheritdoc/>
    public override string Aside => Say("inquiries.count", Number(List.All.Count(i => i.RepliedOn is null)), Number(List.All.Count));

    /// <inheritdoc/>
    protected override string Hint => Say("inquiries.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("inquiries.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<Inquiry>> Columns =>
    [
        new(Say("inquiries.unit"), 16, i => i.Unit) { Stretches = true, Look = LookOf },
        new(Say("inquiries.matter"), 10, Matter) { Look = LookOf },
        new(Say("enterprise.state"), 6, i => Say(i.RepliedOn is null ? "enterprise.silent" : "enterprise.replied")) { Look = LookOf },
        new(Say("inquiries.asked-on"), 10, i => IsoDate.Text(i.AskedOn)),
        new(Say("inquiries.replied-on"), 10, i => i.RepliedOn is { } on ? IsoDate.Text(on) : ""),
        new(Say("inquiries.about"), 12, About) { Stretches = true },
        new(Say("inquiries.days"), 21, i => IsoDate.Text(i.FromOn) + "~" + IsoDate.Text(i.UntilOn)),
        new(Say("col.document"), 24, i => string.Join(" ", new[] { i.Document, i.ReplyDocument }.Where(t => !string.IsNullOrEmpty(t)))),
    ];

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        if (wanted is { } id)
        {
            wanted = null;
            List.Table.Select(List.Table.Shown.FirstOrDefault(i => i.Id == id));
        }
    }

    /// <inheritdoc/>
    protected override object Identity(Inquiry row) => row.Id;

    /// <inheritdoc/>
    protected override IReadOnlyList<Inquiry> Load()
    {
        names = new EnterpriseIndex(Workplace.Connection);
        (List.RowsBelow, List.Below) = (2, Beneath);
        return [.. new InquiryStore(Workplace.Connection).Find().Where(i => !onlyWaiting || i.RepliedOn is null).OrderBy(i => i.RepliedOn is null ? 0 : 1).ThenByDescending(i => i.AskedOn).ThenBy(i => i.Id)];
    }

    /// <inheritdoc/>
    protected override bool Matches(Inquiry row, string text) =>
        new[] { row.Unit, Matter(row), About(row), row.Document, row.ReplyDocument }.Any(t => t?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    /// <inheritdoc/>
    protected override void Open(Inquiry row)
    {
        if (row.RepliedOn is null)
        {
            Do(Own().First(a => a.Command == InquiriesDoes.Reply));
        }
        else
        {
            MessageBox.Tell(Application, Say("inquiries.number", FormattableString.Invariant($"{row.Id}")), [.. InFull(row)], Say("screen.close"));
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(InquiriesDoes.Ask, () => InquiryForms.Ask(Workplace, null, row => wanted = row)) { WhyNot = () => Workplace.WhyNot(Right.EditRegister) },
        new(InquiriesDoes.Reply, () => InquiryForms.Reply(Workplace, List.Table.Selected!)) { WhyNot = MayNotReply },
        new(InquiriesDoes.TakeBack, () => TakeBackInquiry.Ask(Workplace, List.Table.Selected!, About(List.Table.Selected!))) { WhyNot = () => NoRow() ?? Workplace.WhyNot(Right.EditRegister) },
        new(InquiriesDoes.Waiting, ShowWaiting),
    ];

    private string? MayNotReply() => NoRow() ?? Workplace.WhyNot(Right.EditRegister)
        ?? (List.Table.Selected!.RepliedOn is { } on ? Say("inquiries.replied-already", IsoDate.Text(on)) : null);

    private void ShowWaiting()
    {
        onlyWaiting = !onlyWaiting;
        List.All = Load();
    }

    private void Beneath(Canvas canvas, Rect area, Inquiry row)
    {
        canvas.PutFit(area.X, area.Y, area.Width, Say("inquiries.number", FormattableString.Invariant($"{row.Id}")) + "  " + Say("inquiries.of", row.Unit, Matter(row), IsoDate.Text(row.FromOn), IsoDate.Text(row.UntilOn)) + "  " + About(row));
        string said = row.RepliedOn is { } on
            ? Say("enterprise.replied-on", IsoDate.Text(row.AskedOn), IsoDate.Text(on), row.ReplyDocument ?? Say("inquiries.no-number"))
            : Say("enterprise.asked-on", IsoDate.Text(row.AskedOn), row.Document ?? Say("inquiries.no-number"));
        canvas.PutFit(area.X, area.Y + 1, area.Width, said, Look.Muted);
    }

    private IEnumerable<TextLine> InFull(Inquiry row)
    {
        string none = Say("inquiries.no-number");
        yield return new TextLine(Say("inquiries.of", row.Unit, Matter(row), IsoDate.Text(row.FromOn), IsoDate.Text(row.UntilOn)), Look.Title);
        yield return new TextLine(Say("inquiries.full.about", About(row)));
        yield return new TextLine(Say("inquiries.full.asked", IsoDate.Text(row.AskedOn), row.Document ?? none));
        yield return new TextLine(Say("inquiries.full.replied", IsoDate.Text(row.RepliedOn!.Value), row.ReplyDocument ?? none));
        yield return new TextLine(Say("inquiries.full.wrong"), Look.Muted);
    }

    private string Matter(Inquiry row) => Workplace.Catalogue.Matters.Label(row.Matter);

    private string About(Inquiry row) => row.EnterpriseId is { } id ? names?.NameOf(id) ?? "" : Say("inquiries.all");

    private static Look LookOf(Inquiry row) => row.RepliedOn is null ? Look.Warning : Look.Muted;
}
