using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>Who may sign in and as what; the acts of <c>county operators</c>.</summary>
internal sealed class OperatorsScreen(Workplace workplace) : ListScreen<Operator>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.settings") + " › " + Say("do.settings.operators");

    /// <inheritdoc/>
    public override string HelpPage => "operators";

    /// <inheritdoc/>
    protected override string Hint => Say("operators.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("list.no-row");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<Operator>> Columns =>
    [
        new(Say("col.operator"), 16, o => o.Name) { Stretches = true },
        new(Say("col.roleWord"), 14, o => Workplace.Role(o.Role)),
        new(Say("col.enabled"), 8, o => Say(o.Enabled ? "operators.in-use" : "operators.out")) { Look = o => o.Enabled ? Look.Text : Look.Warning },
        new(Say("col.since"), 12, o => IsoDate.Text(Instant.Day(o.Since, Workplace.Clock))),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<Operator> Load() => [.. new OperatorStore(Workplace.Connection).All().OrderByDescending(o => o.Enabled)];

    /// <inheritdoc/>
    protected override bool Matches(Operator row, string text) =>
        row.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(row.Name, text);

    /// <inheritdoc/>
    protected override void Open(Operator row) => Do(Own().First(a => a.Command == SettingsDoes.Password));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(SettingsDoes.Add, () => OperatorForms.Add(Workplace, Said)) { WhyNot = NoAdministrator },
        new(SettingsDoes.Role, SetRole) { WhyNot = () => NoRow() ?? NoAdministrator() },
        new(SettingsDoes.Password, () => OperatorForms.SetPassword(Workplace, List.Table.Selected!.Name, Said)) { WhyNot = () => NoRow() ?? NoPassword() },
        new(SettingsDoes.Disable, Disable) { WhyNot = () => NoRow() ?? NoAdministrator() ?? (List.Table.Selected!.Enabled ? null : Say("operators.is-out")) },
    ];

    private string? NoAdministrator() => Workplace.WhyNot(Right.ManageOperators);

    // One's own password is everyone's to set; WhyNot(Look) would let it through in a file that cannot be written.
    private string? NoPassword() => List.Table.Selected!.Name == Workplace.Person?.Name && !Workplace.File.ReadOnly ? null : NoAdministrator();

    private void SetRole()
    {
        Operator person = List.Table.Selected!;
        Role[] roles = Enum.GetValues<Role>();
        PickList.Show(Workplace.Application, Say("operators.which-role", person.Name), [.. roles.Select(Workplace.Role)], (int)person.Role, place =>
            Workplace.Confirm(
                Say("do.operators.role"),
                [new(Say(person.Enabled ? "operators.ask-role" : "operators.ask-enable", person.Name, Workplace.Role(person.Role), Workplace.Role(roles[place])))],
                Say("do.operators.role"),
                () =>
                {
                    Operators.SetRole(Workplace.Session, person.Name, roles[place]);
                    Said("operators role " + Workplace.Shell(person.Name) + " " + RoleName.Code(roles[place]), Say("operators.role-set", person.Name, Workplace.Role(roles[place])));
                }));
    }

    private void Disable()
    {
        Operator person = List.Table.Selected!;
        Workplace.Confirm(
            Say("do.operators.disable"),
            [new(Say("operators.ask-disable", person.Name, Workplace.Role(person.Role)))],
            Say("do.operators.disable"),
            () =>
            {
                Operators.Disable(Workplace.Session, person.Name);
                Said("operators disable " + Workplace.Shell(person.Name), Say("operators.disabled", person.Name));
            });
    }

    private void Said(string typed, string answer)
    {
        Workplace.Typed(typed);
        Shown();
        Workplace.Tell(answer);
    }
}
