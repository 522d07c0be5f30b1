using CountyToolkit.Audit;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>One run: everybody in it, what needs a hand first, and what can be done with it.</summary>
internal sealed class RunScreen : ListScreen<RunFirm>
{
    private const int ReadAtOnce = 400;
    private readonly long id;
    private readonly RunActs acts;
    private AwardRow row;
    private string pot = "";
    private Dictionary<string, long> paid = [];
    private IReadOnlyList<RunFirm> firms = [];
    private string? firmsOf;
    private RunFilter filter;
    private bool reading;

    /// <summary>A run by its number.</summary>
    public RunScreen(Workplace workplace, long id)
        : base(workplace)
    {
        this.id = id;
        row = Read();
        filter = RunFilter.All(workplace);
        acts = new RunActs(workplace, () => row.Run, () => List.Table.Marked);
    }

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.awards"), Say("awards.run-named", Digits(id), row.Title, Number(row.Run.Year)), Say("awards.state." + row.Run.State));

    /// <inheritdoc/>
    public override string Aside
    {
        get
        {
            string shown = List.Table.Rows.Count == firms.Count ? "" : filter.Title + " " + base.Aside + "  ";
            string marks = List.Table.Marked.Count == 0 ? "" : Say("list.marked", Number(List.Table.Marked.Count)) + "  ";
            return marks + shown + Say("awards.aside", Number(row.Paid), AwardRow.Wan(row.Total), Sha256.CheckCode(row.Run.Sha256)) + pot;
        }
    }

    /// <inheritdoc/>
    public override string HelpPage => "awards";

    /// <inheritdoc/>
    protected override string Hint => Say("awards.find-firm");

    /// <inheritdoc/>
    protected override string Empty => Say("awards.no-firms");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<RunFirm>> Columns =>
    [
        new(Say("col.name"), 20, f => f.Name) { Stretches = true },
        new(Say("col.code"), 18, f => f.Code ?? ""),
        new(Say("awards.outcome"), 8, OutcomeText) { Look = OutcomeLook },
        new(Say("awards.granted"), 10, f => Yuan(f.Granted)) { IsNumber = true, Order = (a, b) => Compare(a.Granted, b.Granted) },
        .. Paid(),
        new(Say("awards.hands"), 8, f => string.Join(' ', f.Hands.Select(h => Say("awards.hand." + h.Kind)))) { Look = _ => Look.Warning },
        new(Say("awards.first"), 10, f => Yuan(f.First)) { IsNumber = true, Order = (a, b) => Compare(a.First, b.First) },
        new(Say("awards.computed-yuan"), 10, f => Yuan(f.Computed)) { IsNumber = true, Order = (a, b) => Compare(a.Computed, b.Computed) },
    ];

    /// <inheritdoc/>
    protected override bool CanMark => true;

    /// <inheritdoc/>
    public override void Shown()
    {
        row = Read();
        paid = row.Run.State == "approved" ? ReadPaid() : [];
        base.Shown();
        TellSentBack();
        if (reading)
        {
            // The progress has just gone from above; what was read comes next, or it was stopped.
            reading = false;
        }
        else if (firmsOf != row.Run.Sha256)
        {
            reading = true;
            Workplace.Work(
                Say("awards.reading", Digits(id)),
                (tell, cancel) => ListRun.Run(Workplace.Connection, id, (done, total) => tell(new Progress(done, total)), null, cancel),
                Take);
        }
    }

    /// <inheritdoc/>
    protected override object Identity(RunFirm row) => row.Code ?? row.Name;

    /// <inheritdoc/>
    protected override IReadOnlyList<RunFirm> Load()
    {
        if (firmsOf != row.Run.Sha256 && row.Whole("enterprises") <= ReadAtOnce)
        {
            (firms, firmsOf) = (ListRun.Run(Workplace.Connection, id), row.Run.Sha256);
        }

        return [.. firms.Where(filter.Holds)];
    }

    /// <inheritdoc/>
    protected override bool Matches(RunFirm row, string text) =>
        row.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || PinyinInitials.Of(row.Name).Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Code?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    /// <inheritdoc/>
    protected override void Open(RunFirm row)
    {
        if (row.Code is null || row.Outcome is null)
        {
            Workplace.Tell(Say("awards.left-out-because", row.Name, LeftOut(row)), Look.Warning);
            return;
        }

        Workplace.Application.Push(new ExplainScreen(Workplace, id, row.Code));
    }

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(AwardsDoes.Adjust, () => HandForm.Adjust(Workplace, this.row.Run, List.Table.Selected!)) { WhyNot = () => acts.WhyNotEdit(List.Table.Selected) },
        new(AwardsDoes.Retract, () => HandForm.TakeBack(Workplace, this.row.Run, List.Table.Selected!))
        {
            WhyNot = () => acts.WhyNotEdit(List.Table.Selected) ?? (List.Table.Selected!.Hands.Count == 0 ? Say("awards.retract.none") : null),
        },
        new(AwardsDoes.Exclude, () => HandForm.Exclude(Workplace, this.row.Run, List.Table.Selected!)) { WhyNot = () => acts.WhyNotEdit(List.Table.Selected) },
        new(AwardsDoes.Filter, ChooseFilter),
        .. acts.Actions(),
        new(AwardsDoes.Money, ToggleMoney),
    ];

    // Of a run that is not approved nothing can have been paid.
    private IEnumerable<TableColumn<RunFirm>> Paid() => row.Run.State != "approved" ? [] :
        [new(Say("col.paid"), 10, f => f.Granted is null ? "" : Fen.Text(PaidTo(f))) { IsNumber = true, Order = (a, b) => PaidTo(a).CompareTo(PaidTo(b)) }];

    private long PaidTo(RunFirm firm) => paid.GetValueOrDefault(firm.Code ?? "");

    private Dictionary<string, long> ReadPaid()
    {
        EnterpriseIndex index = new(Workplace.Connection);
        return new LedgerStore(Workplace.Connection).Lines(year: row.Run.Year).Where(l => l.Entry.RunId == id)
            .GroupBy(l => index.CodeOf(l.Entry.EnterpriseId) ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(l => l.PaidFen), StringComparer.Ordinal);
    }

    // What the second person objects to is the first thing the clerk has to know.
    private void TellSentBack()
    {
        if (row.Run is { State: "sent-back", ApprovalId: { } approval } && new ApprovalStore(Workplace.Connection).Find(approval) is { Note: { } note } decided)
        {
            Workplace.Tell(Say("awards.sent-back-because", Digits(approval), decided.Decider ?? "", note), Look.Warning);
        }
    }

    private void Take(IReadOnlyList<RunFirm> read)
    {
        (firms, firmsOf) = (read, row.Run.Sha256);
        List.All = Load();
    }

    private void ChooseFilter()
    {
        IReadOnlyList<RunFilter> choices = RunFilter.For(Workplace, firms);
        PickList.Show(
            Workplace.Application,
            Say("do.awards.filter"),
            [.. choices.Select(c => Say("awards.filter.count", c.Title, Number(firms.Count(c.Holds))))],
            Math.Max(0, choices.ToList().FindIndex(c => c.Title == filter.Title)),
            place => Filter(choices[place]));
    }

    private void ToggleMoney()
    {
        RunFilter money = RunFilter.Money(Workplace);
        Filter(filter.Title == money.Title ? RunFilter.All(Workplace) : money);
    }

    private void Filter(RunFilter to)
    {
        filter = to;
        List.All = Load();
    }

    private AwardRow Read()
    {
        AwardRun run = new AwardRunStore(Workplace.Connection).Get(id);
        RunDocument document = RunDocument.Read(new BlobStore(Workplace.Connection).Get(run.Sha256));
        pot = StrictJson.Number(document.Json["pot"]?["value"]) is { } value ? "  " + Say("awards.pot-aside", AwardRow.Wan(value)) : "";
        return new AwardRow(run, new ProgrammeTitles(Workplace.Connection).Of(run.Programme));
    }

    private string OutcomeText(RunFirm firm) => firm.Outcome is { } outcome
        ? firm.IsOpen ? Say("awards.open") : Say("outcome." + outcome.Text())
        : firm.Why == "by-hand" ? Say("awards.excluded-short") : Say("awards.why." + firm.Why);

    private string LeftOut(RunFirm firm) => Say("awards.why." + firm.Why) + (firm.Reason is { Length: > 0 } reason ? " " + reason : "");

    private static Look OutcomeLook(RunFirm firm) => firm.Outcome switch
    {
        Outcome.Failed => Look.Bad,
        Outcome.Missing or Outcome.Manual or null => Look.Warning,
        Outcome.Met when firm.IsOpen => Look.Warning,
        Outcome.Met => Look.Good,
        _ => Look.Muted,
    };

    private static string Yuan(Exact? amount) => amount?.ToDecimalText(2) ?? "";

    private static int Compare(Exact? a, Exact? b) => (a ?? Exact.Parse("-1")).CompareTo(b ?? Exact.Parse("-1"));

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
