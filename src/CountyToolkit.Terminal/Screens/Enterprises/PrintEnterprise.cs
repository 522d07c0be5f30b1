using System.Text;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Writes the page of one enterprise as a text file, at a path asked for; that it left the file is logged.</summary>
internal static class PrintEnterprise
{
    /// <summary>Asks which page and for the path, and writes.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="answer">What a rule says of it; null = none was asked, then there is but the page for the file.</param>
    /// <param name="forFirm">Whether the page for the enterprise is proposed.</param>
    public static void Ask(Workplace workplace, Enterprise enterprise, CheckedFirm? answer, bool forFirm)
    {
        string near = Path.Combine(Path.GetDirectoryName(workplace.File.Path)!, FileName.Of(enterprise.Name) + "-" + IsoDate.Text(workplace.Today) + ".txt");
        FormBox form = new(workplace);
        ComboBox? kind = answer is null ? null : form.Choice(workplace.Say("page.kind"), [workplace.Say("page.for-firm"), workplace.Say("page.for-file")], forFirm ? 0 : 1);
        TextField path = form.Text(workplace.Say("page.path"), near, needed: true, problem: written => File.Exists(written) ? workplace.Say("page.exists") : null);
        form.Ask(workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.print"), enterprise.Name), workplace.Say("page.write"), done =>
        {
            string text = string.Join(Environment.NewLine, kind?.Chosen == 0 ? EnterprisePage.ForFirm(workplace, answer!) : EnterprisePage.ForFile(workplace, enterprise, answer)) + Environment.NewLine;
            string target = TakeOut.Run(workplace.Session, Right.TakePage, "enterprises.print", path.Text.Trim(), (act, part) =>
            {
                File.WriteAllText(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                act.Detail["enterprise"] = enterprise.Id;
                act.Detail["file"] = Path.GetFileName(path.Text.Trim());
                act.Detail["sha256"] = Sha256.Of(Encoding.UTF8.GetBytes(text));
            });
            done();
            workplace.Tell(workplace.Say("page.written", target));
        });
    }
}
