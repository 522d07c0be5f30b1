using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>信用: incidents and lists first, units that have not replied, grades, then credentials.</summary>
internal sealed class CreditTab : EnterpriseTab
{
    private readonly TableBetween<CreditLine> view;
    private long? wanted;

    /// <summary>The page of an enterprise.</summary>
    public CreditTab(Workplace workplace, long id)
        : base(workplace, id) => view = new TableBetween<CreditLine>
        {
            Table = new TableView<CreditLine>
            {
                Columns =
                [
                    new(Say("enterprise.category"), 8, l => l.Category) { Look = Of },
                    new(Say("col.kindLabel"), 16, l => l.What) { Stretches = true, Look = Of },
                    new(Say("enterprise.level"), 14, l => l.Level) { Look = Of },
                    new(Say("enterprise.state"), 6, l => l.State) { Look = Of },
                    new(Say("enterprise.days"), 21, l => l.Span) { Look = Of },
                    new(Say("col.document"), 24, l => l.Paper) { Look = Of },
                ],
                Empty = Say("enterprise.no-credit"),
            },
            RowsBelow = 2,
            Below = (canvas, area, line) =>
            {
                canvas.PutFit(area.X, area.Y, area.Width, line.Paper);
                canvas.PutFit(area.X, area.Y + 1, area.Width, line.Origin, Look.Muted);
            },
        };

    /// <inheritdoc/>
    public override string Title => Say("enterprise.credit");

    /// <inheritdoc/>
    public override View View => view;

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(InquiriesDoes.Ask, () => InquiryForms.Ask(Workplace, new EnterpriseStore(Workplace.Connection).Find(Id, Workplace.Today), row => wanted = row)) { WhyNot = () => Workplace.WhyNot(Right.EditRegister) },
        new(InquiriesDoes.Reply, () => InquiryForms.Reply(Workplace, view.Table.Selected!.Inquiry!)) { WhyNot = MayNotReply },
    ];

    /// <inheritdoc/>
    public override void Load()
    {
        view.Table.Rows = [.. Lines()];
        if (wanted is { } written)
        {
            wanted = null;
            view.Table.Select(view.Table.Shown.FirstOrDefault(l => l.Inquiry?.Id == written));
        }
    }

    private IEnumerable<CreditLine> Lines() =>
    [
        .. new IncidentStore(Workplace.Connection).Find(Id).Reverse().Select(Line),
        .. new ListEntryStore(Workplace.Connection).Find(Id).Reverse().Select(Line),
        .. new InquiryStore(Workplace.Connection).Find(Id).OrderBy(i => i.RepliedOn is null ? 0 : 1).ThenByDescending(i => i.AskedOn).Select(Line),
        .. new GradeStore(Workplace.Connection).Find(Id).OrderByDescending(g => g.Year).Select(Line),
        .. new CredentialStore(Workplace.Connection).Find(Id).Reverse().Select(Line),
    ];

    private CreditLine Line(Incident row) => new(
        Say("enterprise.incident"), Workplace.Catalogue.IncidentKinds.Label(row.Kind), Workplace.Catalogue.List("incidentGradeLabels")?.Label(row.Grade) ?? row.Grade,
        IsoDate.Text(row.OnDate), "", Paper(row.Document, row.Note), Origin(row), true, false);

    private CreditLine Line(ListEntry row)
    {
        bool over = row.UntilOn < Workplace.Today;
        return new CreditLine(
            Say("enterprise.list"), Workplace.Catalogue.Lists.Label(row.List), Workplace.Catalogue.List("listWho")?.Label(row.Who) ?? row.Who,
            Span(row.FromOn, row.UntilOn), Say(over ? "enterprise.list-off" : "enterprise.list-on"), Paper(row.Document, null), Origin(row), !over, over);
    }

    private CreditLine Line(Inquiry row) => new(
        Say("enterprise.inquiry"), Workplace.Catalogue.Matters.Label(row.Matter), row.Unit, Span(row.FromOn, row.UntilOn),
        Say(row.RepliedOn is null ? "enterprise.silent" : "enterprise.replied"),
        row.RepliedOn is { } replied ? Say("enterprise.replied-on", IsoDate.Text(row.AskedOn), IsoDate.Text(replied), row.ReplyDocument ?? "") : Say("enterprise.asked-on", IsoDate.Text(row.AskedOn), row.Document ?? ""),
        Origin(row), row.RepliedOn is null, false)
    { Inquiry = row };

    private CreditLine Line(Grade row) => new(
        Say("enterprise.grade"), Workplace.Catalogue.GradeKinds.Label(row.Kind), row.Letter, row.Year.ToString(CultureInfo.InvariantCulture), "", Paper(row.Document, null), Origin(row), false, false);

    private CreditLine Line(Credential row)
    {
        bool over = row.UntilOn < Workplace.Today;
        return new CreditLine(
            Say("enterprise.credential"), Workplace.Catalogue.CredentialKinds.Label(row.Kind), row.Level is null ? "" : Workplace.Catalogue.Levels.Label(row.Level), Span(row.FromOn, row.UntilOn),
            Say(over ? "enterprise.lapsed" : "enterprise.valid"), Paper(row.Number, row.Document), Origin(row), false, over);
    }

    private string? MayNotReply() => view.Table.Selected?.Inquiry is { RepliedOn: null } ? Workplace.WhyNot(Right.EditRegister) : Say("inquiries.not-one");

    private string Origin(TracedRow row) => SourceText.Shown(SourceText.Of(null, row, _ => null), Workplace.Catalogue, Workplace.Language);

    private static string Paper(string? first, string? second) => string.Join(' ', new[] { first, second }.Where(t => !string.IsNullOrEmpty(t)));

    private static string Span(DateOnly? from, DateOnly? until) =>
        (from is { } first ? IsoDate.Text(first) : "") + "~" + (until is { } last ? IsoDate.Text(last) : "");

    private static Look Of(CreditLine line) => line.Over ? Look.Muted : line.Bad ? Look.Warning : Look.Text;
}
