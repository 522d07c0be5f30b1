using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>What can be done with a run as a whole.</summary>
/// <param name="workplace">Where.</param>
/// <param name="now">The run as last read.</param>
/// <param name="marked">The firms marked.</param>
internal sealed class RunActs(Workplace workplace, Func<AwardRun> now, Func<IReadOnlyList<RunFirm>> marked)
{
    private AwardRun Run => now();

    /// <summary>The commands as they stand now.</summary>
    public IEnumerable<ScreenAction> Actions() =>
    [
        new(AwardsDoes.Submit, Submit) { WhyNot = WhyNotSubmit },
        new(AwardsDoes.Renew, Renew) { WhyNot = WhyNotChange },
        new(AwardsDoes.Drop, Drop) { WhyNot = WhyNotChange },
        new(AwardsDoes.Compare, Compare),
        Pays,
        new(AwardsDoes.Verify, Verify),
        new(AwardsDoes.Export, Export) { WhyNot = () => workplace.WhyNot(Right.Export) },
        new(AwardsDoes.SendBack, SendBack) { WhyNot = WhyNotSendBack },
    ];

    /// <summary>兑付, of the firms marked or of all.</summary>
    public ScreenAction Pays => new(AwardsDoes.Pay, () => PayForm.Show(workplace, Run, marked())) { WhyNot = WhyNotPay };

    /// <summary>Why a firm of the run cannot be adjusted or left out now; null = it can.</summary>
    public string? WhyNotEdit(RunFirm? firm) =>
        WhyNotChange()
        ?? (firm is null ? workplace.Say("list.no-row") : firm.Outcome is null ? workplace.Say("awards.left-out") : null);

    private string State => workplace.Say("awards.state." + Run.State);

    private string? WhyNotChange() => workplace.WhyNot(Right.RunAwards)
        ?? (Run.State is "draft" or "submitted" or "sent-back" ? null : workplace.Say("awards.not-now", State));

    private string? WhyNotSubmit() => workplace.WhyNot(Right.RunAwards)
        ?? (Run.State is "draft" or "sent-back" ? null : workplace.Say("awards.not-now", State))
        ?? (Run.OnDate > workplace.Today ? workplace.Say("awards.ahead", IsoDate.Text(Run.OnDate)) : null);

    private string? WhyNotPay() => workplace.WhyNot(Right.KeepLedger) ?? (Run.State == "approved" ? null : workplace.Say("awards.pay-when-approved", State))
        ?? (marked().FirstOrDefault(f => f.Code is null || f.Outcome is null) is { } none ? workplace.Say("awards.pay-none", none.Name) : null);

    private string? WhyNotSendBack() => workplace.WhyNot(Right.Approve)
        ?? (Run.State == "submitted" ? null : workplace.Say("awards.not-now", State));

    private void Renew()
    {
        AwardRun run = Run;
        int hands = RunDocument.Read(new Audit.BlobStore(workplace.Connection).Get(run.Sha256)).HandLines.Count;
        TextLine[] question = [new(workplace.Say("awards.renew.then", Digits(hands))), .. HandForm.VoidWarning(workplace, run)];
        workplace.Confirm(workplace.Say("do.awards.renew"), question, workplace.Say("do.awards.renew"), () => workplace.Work(
            workplace.Say("awards.computing", new ProgrammeTitles(workplace.Connection).Of(run.Programme), Digits(run.Year)),
            (tell, cancel) => RenewRun.Run(workplace.Session, run.Id, (done, total) => tell(new Progress(done, total)), cancel),
            renewed =>
            {
                AwardRow row = new(renewed, "");
                Done("renew", renewed, workplace.Say("awards.was-renewed", Digits(renewed.Id), Digits(row.Paid), row.Total.ToDecimalText(2)));
            }));
    }

    private void Drop()
    {
        AwardRun run = Run;
        TextField reason = new();
        FormBox box = new(workplace, new FormField(workplace.Say("awards.reason"), reason) { Problem = () => string.IsNullOrWhiteSpace(reason.Text) ? workplace.Say("awards.reason.blank") : null })
        {
            Told = () => [new TextLine(RunPage.Named(workplace.Wording, workplace.Connection, run.Id), Look.Title), .. HandForm.VoidWarning(workplace, run)],
            ToldRows = 3,
        };
        box.Ask(workplace.Say("do.awards.drop"), workplace.Say("do.awards.drop"), () =>
        {
            DropRun.Run(workplace.Session, run.Id, reason.Text.Trim());
            workplace.Typed(FormattableString.Invariant($"awards drop {run.Id} --reason {Workplace.Shell(reason.Text.Trim())}"));
            workplace.Tell(workplace.Say("awards.was-dropped", Digits(run.Id)));
        });
    }

    private void Submit()
    {
        AwardRow row = new(Run, new ProgrammeTitles(workplace.Connection).Of(Run.Programme));
        string[] others = [.. Others()];
        List<TextLine> question =
        [
            new(workplace.Say("awards.run-named", Digits(Run.Id), row.Title, Digits(Run.Year)), Look.Title),
            new(workplace.Say("awards.submit.money", Digits(row.Paid), row.Total.ToDecimalText(2), Sha256.CheckCode(Run.Sha256))),
            .. Left(row),
            new(others.Length > 0 ? workplace.Say("awards.submit.others", string.Join(' ', others)) : workplace.Say("awards.submit.nobody"), others.Length > 0 ? Look.Text : Look.Warning),
            new(workplace.Say("awards.submit.then"), Look.Muted),
        ];
        workplace.Confirm(workplace.Say("do.awards.submit"), question, workplace.Say("do.awards.submit"), () => workplace.Work(
            workplace.Say("awards.recomputing"),
            (_, cancel) => SubmitRun.Run(workplace.Session, Run.Id, cancel),
            run => Done("submit", run, workplace.Say("awards.was-submitted", Digits(run.ApprovalId ?? 0), Sha256.CheckCode(run.Sha256), string.Join(' ', others)))));
    }

    // Who may have money coming and is not in the sum: to be known before, not asked about after.
    private IEnumerable<TextLine> Left(AwardRow row)
    {
        (string Key, int Firms)[] left = [("outcome.missing", row.Whole("missing")), ("outcome.manual", row.Whole("manual")), ("awards.submit.left-out", row.Whole("excluded"))];
        string said = string.Join("、", left.Where(l => l.Firms > 0).Select(l => workplace.Say("awards.submit.firms", workplace.Say(l.Key), Digits(l.Firms))));
        return said.Length > 0 ? [new TextLine(workplace.Say("awards.submit.left", said), Look.Warning)] : [];
    }

    private IEnumerable<string> Others() => new OperatorStore(workplace.Connection).All()
        .Where(o => Rights.May(o, Right.Approve) && o.Id != workplace.Person!.Id && o.Id != Run.EditorId).Select(o => o.Name);

    private void SendBack()
    {
        TextField note = new();
        AwardRun run = Run;
        FormBox box = new(workplace, new FormField(workplace.Say("awards.note"), note) { Problem = () => string.IsNullOrWhiteSpace(note.Text) ? workplace.Say("awards.note.blank") : null });
        box.Ask(workplace.Say("do.awards.sendback"), workplace.Say("do.awards.sendback"), () =>
        {
            new CountyToolkit.People.Approvals(ApprovalKinds.All).Decide(workplace.Session, run.ApprovalId!.Value, Decision.SentBack, run.Sha256, note.Text.Trim());
            workplace.Typed(FormattableString.Invariant($"awards sendback {run.Id} --note {Workplace.Shell(note.Text.Trim())}"));
            workplace.Tell(workplace.Say("awards.was-sent-back", Digits(run.Id)));
        });
    }

    private void Compare()
    {
        if (CompareRuns.Earlier(workplace.Connection, Run) is { } earlier)
        {
            workplace.Application.Push(new CompareScreen(workplace, Run, earlier));
        }
        else
        {
            CompareScreen.Pick(workplace, Run, with => workplace.Application.Push(new CompareScreen(workplace, Run, with)));
        }
    }

    private void Verify() => workplace.Work(
        workplace.Say("awards.verifying", Digits(Run.Id)),
        (tell, cancel) => VerifyRun.Run(workplace.Connection, Run.Id, (done, total) => tell(new Progress(done, total)), cancel),
        problems =>
        {
            string said = workplace.Say(problems.Count == 0 ? "awards.proven" : "awards.not-proven", Digits(Run.Id), Digits(problems.Count));
            MessageBox.Tell(
                workplace.Application,
                workplace.Say("do.awards.verify"),
                [
                    new TextLine(said, problems.Count == 0 ? Look.Good : Look.Bad),
                    new TextLine(workplace.Say("awards.hash", Run.Sha256, Sha256.CheckCode(Run.Sha256)), Look.Muted),
                    .. problems.Select(p => new TextLine(p.Sentence(workplace.Language), Look.Bad)),
                ],
                workplace.Say("screen.close"));
        });

    private void Export()
    {
        AwardRun run = Run;
        FolderForm.Show(workplace, workplace.Say("do.awards.export"), workplace.Say("awards.evidence-folder", Digits(run.Id), Sha256.CheckCode(run.Sha256)), folder => workplace.Work(
            workplace.Say("awards.exporting", Digits(run.Id)),
            (_, _) => ExportRun.Run(workplace.Session, run.Id, folder),
            files =>
            {
                workplace.Typed(FormattableString.Invariant($"awards export {run.Id} --out {Workplace.Shell(folder)}"));
                MessageBox.Tell(
                    workplace.Application,
                    workplace.Say("do.awards.export"),
                    [new TextLine(workplace.Say("awards.exported", files[0], Digits(files.Count), run.Sha256))],
                    workplace.Say("screen.close"));
            }));
    }

    private void Done(string verb, AwardRun run, string said)
    {
        workplace.Typed(FormattableString.Invariant($"awards {verb} {run.Id}"));
        workplace.Application.Top!.Shown();
        workplace.Tell(said);
    }

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
