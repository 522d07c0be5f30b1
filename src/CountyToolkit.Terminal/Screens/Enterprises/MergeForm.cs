using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>并入他户: asked twice, with both names and what follows from it.</summary>
internal static class MergeForm
{
    /// <summary>Asks.</summary>
    public static void Ask(Workplace workplace, Enterprise enterprise)
    {
        FormBox form = new(workplace);
        TextField into = form.Text(workplace.Say("merge.into"), needed: true);
        TextField on = form.Date(workplace.Say("enterprise.end-day"), workplace.Today);
        TextField reason = form.Text(workplace.Say("enterprise.end-reason"), needed: true);
        string title = workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.merge"), enterprise.Name);
        form.Ask(title, workplace.Say("do.enterprise.merge"), done =>
        {
            EnterpriseIndex index = new(workplace.Connection);
            long successor = index.Resolve(into.Text.Trim());
            DateOnly day = FormBox.Day(on)!.Value;
            string name = index.NameOf(successor), code = index.CodeOf(successor) ?? workplace.Say("check.no-code");
            TextLine[] question =
            [
                new(workplace.Say("merge.question", enterprise.Name, name, code, IsoDate.Text(day)), Look.Title),
                new(workplace.Say("merge.means"), Look.Warning),
            ];
            workplace.Confirm(title, question, workplace.Say("do.enterprise.merge"), () =>
            {
                long row = workplace.Session.Write(Right.EditRegister, "enterprises.merge", act =>
                    new MergeEnterprises(act, new EnterpriseIndex(act.Connection)).Run(enterprise.Id, successor, day, reason.Text.Trim()));
                string typed = $"enterprises merge {EnterpriseForms.Typed(enterprise)} {index.CodeOf(successor) ?? Workplace.Shell(name)} --on {IsoDate.Text(day)} --reason {Workplace.Shell(reason.Text.Trim())}";
                EnterpriseForms.Finish(workplace, row, typed, done, workplace.Say("merge.done", enterprise.Name, name));
            });
        });
    }
}
