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

    /// <summary>What there is to set or look up.</summary>
    public static IReadOnlyList<SettingsRow> Rows(Workplace workplace) =>
    [
        new(SettingsDoes.Operators, () => workplace.Application.Push(new OperatorsScreen(workplace))),
        new(SettingsDoes.Verify, () => ProveFile.Run(workplace)),
        new(SettingsDoes.Backups, () => workplace.Application.Push(new BackupsScreen(workplace))),
        new(SettingsDoes.Audit, () => workplace.Application.Push(new AuditScreen(workplace))) { WhyNot = () => workplace.WhyNot(Right.ReadAudit) },
        new(SettingsDoes.Lines, () => workplace.Application.Push(new TypedScreen(workplace))),
        new(SettingsDoes.Language, () => OtherLanguage(workplace)),
        new(SettingsDoes.About, () => workplace.Application.Push(new AboutScreen(workplace))),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<SettingsRow> Load() => Rows(Workplace);

    /// <inheritdoc/>
    protected override bool Matches(SettingsRow row, string text) =>
        Say("do." + row.Command.Id).Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(Say("do." + row.Command.Id), text);

    /// <inheritdoc/>
    protected override void Open(SettingsRow row) => Do(Action(row));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() => Load().Select(Action);

    // Screens keep the words they were made with, so the work begins again at the first one.
    private static void OtherLanguage(Workplace workplace)
    {
        workplace.Language = workplace.Language == Language.English ? Language.Chinese : Language.English;
        OpenScreens.First(workplace);
        workplace.Tell(workplace.Say("settings.language-is"));
    }

    private static ScreenAction Action(SettingsRow row) => new(row.Command, row.Open) { WhyNot = row.WhyNot };
}
