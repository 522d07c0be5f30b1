using CountyToolkit.People;
using CountyToolkit.Terminal.Screens.SigningIn;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>The questions before an operator is added or gets a password. Passwords are typed twice and never shown, logged or kept.</summary>
internal static class OperatorForms
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    /// <summary>Asks for a new operator; tells the command line and the answer.</summary>
    public static void Add(Workplace workplace, Action<string, string> said)
    {
        TextField name = new() { Most = 40 };
        ComboBox role = new(workplace.Application, workplace.Say("col.roleWord"), [.. Roles.Select(workplace.Role)]) { Chosen = (int)Role.Clerk };
        (TextField first, TextField second, IReadOnlyList<FormField> passwords) = Passwords(workplace);
        FormBox box = new(
            workplace,
            [
                new FormField(workplace.Say("col.operator"), name) { Problem = () => name.Text.Trim().Length == 0 ? workplace.Say("operators.no-name") : null },
                new FormField(workplace.Say("col.roleWord"), role),
                .. passwords,
            ]);
        box.Ask(workplace.Say("do.operators.add"), workplace.Say("do.operators.add"), close =>
        {
            Operator added = Operators.Add(workplace.Session, name.Text, Roles[role.Chosen], first.Text);
            close();
            said(
                "operators add " + Workplace.Shell(added.Name) + " --role " + RoleName.Code(added.Role),
                workplace.Say("operators.added", added.Name, workplace.Role(added.Role)));
        });
    }

    /// <summary>Asks for a new password of an operator; for one's own the present one too.</summary>
    public static void SetPassword(Workplace workplace, string name, Action<string, string> said)
    {
        (TextField first, _, IReadOnlyList<FormField> passwords) = Passwords(workplace);
        TextField present = new() { Secret = true, Most = 200 };
        FormField asked = new(workplace.Say("operators.present-password"), present) { Problem = () => present.Text.Length == 0 ? workplace.Say("form.needed") : null };
        string title = workplace.Say("operators.password-of", name);
        bool own = name == workplace.Person?.Name;
        FormBox box = new(workplace, own ? [asked, .. passwords] : passwords);
        box.Ask(title, title, close =>
        {
            // Where it is wrong, it is the one to type again.
            box.GoTo(own ? present : first);
            workplace.Work(
                title,
                (tell, cancel) =>
                {
                    Operators.SetPassword(workplace.Session, name, first.Text, present.Text, span => Attempt.Wait(span, tell, cancel));
                    return name;
                },
                _ =>
                {
                    close();
                    said("operators passwd " + Workplace.Shell(name), workplace.Say("operators.password-set", name));
                });
        });
    }

    private static (TextField First, TextField Second, IReadOnlyList<FormField> Fields) Passwords(Workplace workplace)
    {
        TextField first = new() { Secret = true, Most = 200 }, second = new() { Secret = true, Most = 200 };
        return (first, second,
        [
            new FormField(workplace.Say("operators.new-password"), first) { Problem = () => first.Text.Length == 0 ? workplace.Say("operators.no-password") : null },
            new FormField(workplace.Say("operators.again"), second) { Problem = () => first.Text == second.Text ? null : workplace.Say("operators.differ") },
        ]);
    }
}
