using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>What was done, newest first: the last thousand acts, or all.</summary>
internal sealed class AuditScreen(Workplace workplace) : ListScreen<AuditEntry>(workplace)
{
    private const int AtFirst = 1000;
    private bool all;

    /// <inheritdoc/>
    public override string Crumb => Say("do.settings") + " › " + Say("do.settings.audit");

    /// <inheritdoc/>
    public override string HelpPage => "audit";

    /// <inheritdoc/>
    protected override string Hint => Say("audit.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("audit.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<AuditEntry>> Columns =>
    [
        new(Say("col.id"), 6, e => e.Id.ToString(CultureInfo.InvariantCulture)) { IsNumber = true, Order = (a, b) => a.Id.CompareTo(b.Id) },
        new(Say("col.at"), 16, At),
        new(Say("col.operator"), 8, e => e.Operator ?? ""),
        new(Say("col.act"), 18, e => e.Act),
        new(Say("col.detail"), 18, e => e.Detail) { Stretches = true },
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<AuditEntry> Load() =>
        [.. new AuditStore(Workplace.Connection).Find(new AuditFilter { Zone = Workplace.Clock.LocalTimeZone }, all ? int.MaxValue : AtFirst)];

    /// <inheritdoc/>
    protected override bool Matches(AuditEntry row, string text) =>
        new[] { At(row), row.Operator ?? "", row.Act, row.Detail }.Any(t => t.Contains(text, StringComparison.OrdinalIgnoreCase))
        || PinyinInitials.Match(row.Operator ?? "", text);

    /// <inheritdoc/>
    protected override void Open(AuditEntry row) => MessageBox.Tell(
        Workplace.Application,
        FormattableString.Invariant($"{row.Id} {row.Act}"),
        [
            new(Say("audit.who", row.Operator ?? "", At(row), row.Machine, row.Account)),
            new(row.Detail),
            new(Say("audit.rows"), Look.Muted),
            new(row.Changes, Look.Muted, 2),
            new(Say("audit.chain", row.Previous, row.Hash), Look.Muted),
        ],
        Say("screen.close"));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() => [new(SettingsDoes.More, More) { WhyNot = () => all || List.All.Count < AtFirst ? Say("audit.all-shown") : null }];

    private void More()
    {
        all = true;
        Shown();
    }

    private string At(AuditEntry entry) => Workplace.Wording.Time(entry.At);
}
