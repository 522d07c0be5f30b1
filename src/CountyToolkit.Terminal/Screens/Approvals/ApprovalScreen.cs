using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Approvals;

/// <summary>审批单 on one page. What is decided upon is the hash that stands on it; whoever may not decide is told why.</summary>
internal sealed class ApprovalScreen(Workplace workplace, long id) : OfficeScreen(workplace)
{
    private readonly ReadList list = new();
    private Approval? approval;
    private bool unchanged;
    private string named = "";
    private bool reading;

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.approvals"), Say("approvals.sheet-of", Digits(id)));

    /// <inheritdoc/>
    public override string Aside => approval is null ? "" : Say("approvals.aside", Sha256.CheckCode(approval.Sha256), ApprovalPage.State(Workplace.Wording, approval));

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(ApprovalsDoes.Firm, () => Workplace.Application.Push(new ExplainScreen(Workplace, Run!.Value, (string)list.Selected!.Of!))) { WhyNot = () => Run is not null && list.Selected?.Of is string ? null : Say("awards.origin.none") },
        new(ApprovalsDoes.Approve, Approve) { WhyNot = () => WhyNotDecide() ?? (unchanged ? null : Say("approvals.changed")) },
        new(ApprovalsDoes.SendBack, SendBack) { WhyNot = WhyNotDecide },
        new(ApprovalsDoes.Subject, () => Workplace.Application.Push(new RunScreen(Workplace, Run!.Value))) { WhyNot = () => Run is null ? Say("approvals.no-run") : null },
        new(ApprovalsDoes.Sheet, Sheet) { WhyNot = () => Workplace.WhyNot(Right.TakePage) },
    ];

    /// <inheritdoc/>
    public override string HelpPage => "approvals";

    /// <inheritdoc/>
    protected override View Body => list;

    private long? Run => approval?.Kind == ApproveRun.Kind ? long.Parse(approval.Subject, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        if (reading)
        {
            // The progress has just gone from above; the page comes next, or reading was stopped.
            reading = false;
            return;
        }

        // Every blob of a run is hashed again to tell whether it still is what was proposed.
        reading = true;
        Workplace.Work(
            Say("approvals.reading"),
            (_, _) =>
            {
                (Approval found, bool same) = new CountyToolkit.People.Approvals(ApprovalKinds.All).Show(Workplace.Connection, id);
                return (found, same, ApprovalPage.Named(Workplace.Wording, Workplace.Connection, found), ApprovalPage.Of(Workplace.Wording, Workplace.Connection, found, same));
            },
            read => Take(read.found, read.same, read.Item3, read.Item4));
    }

    private void Take(Approval found, bool same, string name, IReadOnlyList<PageLine> page)
    {
        (approval, unchanged, named) = (found, same, name);
        string? whyNot = WhyNotDecide();
        list.Lines =
        [
            .. page.Select(l => new ReadLine(l.Text, PageText.LookOf(l.Tone), l.Indent) { Right = l.Amount, Of = l.Code }),
            .. whyNot is null || found.Decision is not null ? [] : new[] { new ReadLine(whyNot, Look.Warning) },
        ];
    }

    private string? WhyNotDecide()
    {
        if (approval is null)
        {
            return Say("approvals.reading");
        }

        if (approval.Decision is not null)
        {
            return Say("approvals.is-decided", ApprovalPage.State(Workplace.Wording, approval), approval.Decider ?? "");
        }

        bool first = Workplace.Person?.Id == approval.ProposerId || Workplace.Person?.Id == approval.EditorId;
        return first
            ? new OfficeError(ErrorKind.NotAllowed, "approval.second-person", named, Workplace.Person?.Name).Sentence(Workplace.Language)
            : Workplace.WhyNot(Right.Approve);
    }

    private void Approve()
    {
        Approval seen = approval!;
        TextField note = new() { Hint = Say("approvals.note.optional") };
        AwardRow? row = Run is { } run ? new AwardRow(new AwardRunStore(Workplace.Connection).Get(run), "") : null;
        int paid = row?.Paid ?? 0;
        TextLine[] question =
        [
            new(named, Look.Title),
            row is null
                ? new(Say("approvals.check-code", Sha256.CheckCode(seen.Sha256)), Look.Title)
                : new(Say("awards.submit.money", Digits(paid), row.Total.ToDecimalText(2), Sha256.CheckCode(seen.Sha256)), Look.Title),
            new(Say(Run is null ? "approvals.approve.then" : "approvals.approve.run-then", Digits(paid)), Look.Warning),
        ];
        FormBox box = new(Workplace, new FormField(Say("awards.note"), note))
        {
            Told = () => question,
            ToldRows = 4,
        };
        box.Ask(Say("do.approvals.approve"), Say("approvals.go-on"), () => Workplace.Confirm(Say("do.approvals.approve"), question, Say("do.approvals.approve"), () => Decide(seen, Decision.Approved, note.Text.Trim()), paid));
    }

    private void SendBack()
    {
        Approval seen = approval!;
        TextField note = new();
        FormBox box = new(Workplace, new FormField(Say("awards.note"), note) { Problem = () => string.IsNullOrWhiteSpace(note.Text) ? Say("awards.note.blank") : null })
        {
            Told = () => [new TextLine(named, Look.Title)],
            ToldRows = 2,
        };
        box.Ask(Say("do.approvals.sendback"), Say("do.approvals.sendback"), () => Decide(seen, Decision.SentBack, note.Text.Trim()));
    }

    private void Decide(Approval seen, Decision decision, string note) => Workplace.Work(
        Say("approvals.deciding"),
        (_, _) => new CountyToolkit.People.Approvals(ApprovalKinds.All).Decide(Workplace.Session, id, decision, seen.Sha256, note.Length == 0 ? null : note),
        decided =>
        {
            string verb = decision == Decision.Approved ? "approve" : "sendback";
            string written = note.Length == 0 ? "" : " --note " + Workplace.Shell(note);
            Workplace.Typed(FormattableString.Invariant($"approvals {verb} {id} --sha256 {seen.Sha256}{written}"));
            Shown();
            Workplace.Tell(Say(decision == Decision.Approved ? "approvals.was-approved" : "approvals.was-sent-back", Digits(id), Sha256.CheckCode(seen.Sha256)));
        });

    private void Sheet() => FolderForm.Show(Workplace, Say("do.approvals.sheet"), Say("approvals.sheet-file", Digits(id), Sha256.CheckCode(approval!.Sha256)), path =>
    {
        string written = ApprovalSheet.Write(Workplace.Session, Workplace.Wording, id, path);
        Workplace.Typed(FormattableString.Invariant($"approvals show {id} --out {Workplace.Shell(path)}"));
        Workplace.Tell(Say("approvals.written", written));
    });

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
