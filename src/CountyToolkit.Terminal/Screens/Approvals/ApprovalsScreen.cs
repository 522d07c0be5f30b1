using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Approvals;

/// <summary>What waits for a second person: first what waits for oneself, then what oneself has proposed; what is decided behind one key.</summary>
internal sealed class ApprovalsScreen(Workplace workplace) : ListScreen<ApprovalRow>(workplace)
{
    private bool all;

    /// <inheritdoc/>
    public override string Crumb => Say("do.approvals");

    /// <inheritdoc/>
    public override string Aside => Say("approvals.waiting", Number(List.All.Count(r => r.Mine))) + "  " + base.Aside;

    /// <inheritdoc/>
    public override string HelpPage => "approvals";

    /// <inheritdoc/>
    protected override string Hint => Say("approvals.find");

    /// <inheritdoc/>
    protected override string Empty => Say("approvals.empty");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<ApprovalRow>> Columns =>
    [
        new(Say("approvals.id"), 4, r => FormattableString.Invariant($"{r.Approval.Id}")) { IsNumber = true, Order = (a, b) => a.Approval.Id.CompareTo(b.Approval.Id) },
        new(Say("approvals.kind"), 8, r => Say("approval.kind." + r.Approval.Kind)),
        new(Say("approvals.subject"), 20, r => r.Named) { Stretches = true },
        new(Say("col.checkCode"), 8, r => Sha256.CheckCode(r.Approval.Sha256)),
        new(Say("col.state"), 8, State) { Look = r => r.Mine ? Look.Warning : Look.Muted },
        new(Say("approvals.proposer"), 6, r => r.Approval.Proposer),
        new(Say("approvals.at"), 16, r => Workplace.Wording.Time(r.Approval.ProposedAt)),
    ];

    /// <inheritdoc/>
    protected override object Identity(ApprovalRow row) => row.Approval.Id;

    /// <inheritdoc/>
    protected override IReadOnlyList<ApprovalRow> Load() =>
    [
        .. new ApprovalStore(Workplace.Connection).List(all)
            .Select(a => new ApprovalRow(a, ApprovalPage.Named(Workplace.Wording, Workplace.Connection, a), IsMine(a)))
            .OrderBy(r => r.Mine ? 0 : r.Approval.Decision is null ? 1 : 2),
    ];

    /// <inheritdoc/>
    protected override bool Matches(ApprovalRow row, string text) =>
        row.Named.Contains(text, StringComparison.OrdinalIgnoreCase)
        || PinyinInitials.Of(row.Named).Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Approval.Proposer.Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Approval.Sha256.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Open(ApprovalRow row) => Workplace.Application.Push(new ApprovalScreen(Workplace, row.Approval.Id));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(ApprovalsDoes.All, () =>
        {
            all = !all;
            List.All = Load();
        }),
    ];

    private string State(ApprovalRow row) => row.Mine ? Say("approvals.for-me")
        : row.Approval.Decision is null && row.Approval.ProposerId == Workplace.Person?.Id ? Say("approvals.by-me")
        : ApprovalPage.State(Workplace.Wording, row.Approval);

    private bool IsMine(Approval approval) =>
        approval.Decision is null && Workplace.Person is { } person && Rights.May(person, Right.Approve)
        && approval.ProposerId != person.Id && approval.EditorId != person.Id;
}
