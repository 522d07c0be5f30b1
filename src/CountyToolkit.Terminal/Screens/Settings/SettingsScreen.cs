using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>设置: who may sign in, whether the file is proven, its copies, what was done and by whom.</summary>
internal sealed class SettingsScreen(Workplace workplace) : ListScreen<SettingsRow>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.settings");

    /// <inheritdoc/>
    public override string HelpPage => "operators";

    /// <inheritdoc/>
    protected override string Hint => Say("settings.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("list.no-row");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<SettingsRow>> Columns =>
    [
        new(Say("settings.what"), 16, r => Say("do." + r.Command.Id)),
        new(Say("settings.note"), 40, r => r.WhyNot() ?? Say($"do.{r.Command.Id}.help")) { Stretches = true, Look = r => r.WhyNot() is null ? Look.Muted : Look.Warning },
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<SettingsRow> Load() =>
    [
        new(SettingsDoes.Operators, () => Workplace.Application.Push(new OperatorsScreen(Workplace))),
        new(SettingsDoes.Verify, () => ProveFile.Run(Workplace)),
        new(SettingsDoes.Backups, () => Workplace.Application.Push(new BackupsScreen(Workplace))),
        new(SettingsDoes.Audit, () => Workplace.Application.Push(new AuditScreen(Workplace))) { WhyNot = () => Workplace.WhyNot(Right.ReadAudit) },
        new(SettingsDoes.Lines, () => Workplace.Application.Push(new TypedScreen(Workplace))),
        new(SettingsDoes.About, () => Workplace.Application.Push(new AboutScreen(Workplace))),
    ];

    /// <inheritdoc/>
    protected override bool Matches(SettingsRow row, string text) =>
        Say("do." + row.Command.Id).Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(Say("do." + row.Command.Id), text);

    /// <inheritdoc/>
    protected override void Open(SettingsRow row) => Do(Action(row));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() => Load().Select(Action);

    private static ScreenAction Action(SettingsRow row) => new(row.Command, row.Open) { WhyNot = row.WhyNot };
}
