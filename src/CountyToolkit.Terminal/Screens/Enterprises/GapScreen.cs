using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>对标缺项 of one firm on one page, as it is printed. What is filled in or judged among its conditions is asked again here.</summary>
internal sealed class GapScreen : OfficeScreen
{
    private readonly string pool;
    private readonly DateOnly date;
    private readonly Enterprise enterprise;
    private readonly CheckQuestion question;
    private readonly TextView text = new();
    private CheckedFirm? answer;
    private string? asked;

    /// <summary>A firm and the rung.</summary>
    public GapScreen(Workplace workplace, string pool, DateOnly date, Enterprise enterprise)
        : base(workplace)
    {
        (this.pool, this.date, this.enterprise) = (pool, date, enterprise);
        question = CheckRule.Of(workplace.Catalogue, pool, "recognise", date) with { Only = new HashSet<long> { enterprise.Id }, Ways = true };
    }

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("gaps.of", Workplace.Word(pool), IsoDate.Text(date)), enterprise.Name);

    /// <inheritdoc/>
    public override string Aside => answer is null ? "" : Say("outcome." + answer.Verdict["outcome"]);

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(GapsDoes.Conditions, () => Workplace.Application.Push(new EnterpriseScreen(Workplace, enterprise.Id, question))),
        new(GapsDoes.Print, Print) { WhyNot = () => answer is null ? Say("enterprise.not-checked") : Workplace.WhyNot(Right.Export) },
    ];

    /// <inheritdoc/>
    public override string HelpPage => "gap";

    /// <inheritdoc/>
    protected override View Body => text;

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        string head = new Audit.AuditStore(Workplace.Connection).Head();
        if (asked == head)
        {
            return;
        }

        // Set before the work begins: its dialog brings this screen to the top again when it closes.
        asked = head;
        Workplace.Work(
            Say("enterprise.checking"),
            (_, cancel) => CheckedFirm.Ask(Workplace.Connection, Workplace.Worker, Workplace.Catalogue, Workplace.Language, question, cancel).WithAwards(Workplace.Connection, Workplace.Worker),
            found =>
            {
                answer = found;
                text.Lines = [.. GapPage.Of(Workplace.Wording, Workplace.Catalogue, found).Select(l => new TextLine(l.Text, PageText.LookOf(l.Tone), 1 + l.Indent))];
            });
    }

    /// <inheritdoc/>
    public override void Refresh()
    {
        asked = null;
        Shown();
    }

    private void Print() => FolderForm.Show(Workplace, Say("do.gaps.print"), Say("gaps.page-file", enterprise.Name, Workplace.Word(pool)), path =>
    {
        string written = GapSheet.WritePage(Workplace.Session, Workplace.Wording, Workplace.Catalogue, answer!, path);

        // That it was printed is an act of its own and changes no condition.
        asked = new Audit.AuditStore(Workplace.Connection).Head();
        Workplace.Typed($"gap {pool} {Workplace.Shell(enterprise.Code ?? enterprise.Name)} --date {IsoDate.Text(date)} --out {Workplace.Shell(path)}");
        Workplace.Tell(Say("gap.written", written));
    });
}
