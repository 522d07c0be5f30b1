using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Screens.Approvals;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Terminal.Screens.Imports;
using CountyToolkit.Terminal.Screens.Returns;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>One act: in words first, then as it is stored; the approval, the import, the run and the firm it speaks of open by a key.</summary>
internal sealed class ActScreen(Workplace workplace, ActLine act) : OfficeScreen(workplace)
{
    private readonly ReadList list = new();
    private bool firmIsThere;

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.settings"), Say("do.settings.audit"), FormattableString.Invariant($"{act.Entry.Id}"));

    /// <inheritdoc/>
    public override string Aside => act.What;

    /// <inheritdoc/>
    public override string HelpPage => "audit";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(AuditDoes.Approval, () => Push(new ApprovalScreen(Workplace, act.Links.Approval!.Value))) { WhyNot = () => Need(act.Links.Approval) },
        new(AuditDoes.Batch, OpenBatch) { WhyNot = () => Need(act.Links.Batch) },
        new(AuditDoes.Run, () => Push(new RunScreen(Workplace, act.Links.Run!.Value))) { WhyNot = () => Need(act.Links.Run) },
        new(AuditDoes.Firm, () => Push(new EnterpriseScreen(Workplace, act.Links.Firm!.Value))) { WhyNot = () => Need(firmIsThere ? act.Links.Firm : null) },
    ];

    /// <inheritdoc/>
    protected override View Body => list;

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        ActWords words = Words(Workplace);
        firmIsThere = act.Links.Firm is { } firm && new EnterpriseStore(Workplace.Connection).Find(firm, Workplace.Today) is not null;
        list.Lines = [.. new ActPage(Workplace.Wording, Workplace.Connection, words).Of(act).Select(l => new ReadLine(l.Text, PageText.LookOf(l.Tone), l.Indent) { Right = l.Amount })];
    }

    /// <summary>Acts in words, over this file.</summary>
    public static ActWords Words(Workplace workplace) => new(workplace.Wording, workplace.Connection, workplace.Catalogue, ReturnsScreen.Library(workplace));

    private void OpenBatch()
    {
        if (new ImportStore(Workplace.Connection).Find(act.Links.Batch!.Value) is { } batch)
        {
            Push(new BatchScreen(Workplace, ImportLine.Of(batch, Workplace)));
        }
    }

    private void Push(OfficeScreen screen) => Workplace.Application.Push(screen);

    private string? Need(long? of) => of is null ? Say("audit.no-such") : null;
}
