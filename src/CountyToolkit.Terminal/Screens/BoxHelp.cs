using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>
/// F1 over a box: the command that opened it, how a form is filled in, the page of the screen below. It is a box itself, so that
/// nothing leads away from the form and what was typed there stays.
/// </summary>
/// <param name="workplace">Where.</param>
internal sealed class BoxHelp(Workplace workplace)
{
    private bool isShown;

    /// <summary>Shows it, once.</summary>
    public void Show()
    {
        if (!isShown)
        {
            isShown = true;
            MessageBox.Tell(workplace.Application, workplace.Say("do.help"), [.. Lines()], workplace.Say("screen.close"), () => isShown = false);
        }
    }

    private IEnumerable<TextLine> Lines()
    {
        if (workplace.Doing is { } command)
        {
            yield return new TextLine(workplace.Say("do." + command.Id), Look.Title);
            yield return new TextLine(workplace.Say($"do.{command.Id}.help"), Look.Text, 2);
            if (command.Undo != Undo.NothingToUndo)
            {
                yield return new TextLine(workplace.Say("help.undo." + command.Undo), Look.Text, 2);
            }

            yield return new TextLine("");
        }

        foreach (TextLine line in HelpScreen.Forms(workplace).Append(new TextLine(workplace.Say("help.fields"), Look.Text, 2)).Append(new TextLine("")))
        {
            yield return line;
        }

        if (workplace.Application.Screens.OfType<OfficeScreen>().LastOrDefault() is { } below)
        {
            foreach (TextLine line in HelpScreen.PageAtScreens(workplace, below.HelpPage))
            {
                yield return line;
            }
        }

        if (workplace.Doing is { Typed.Length: > 0 } typed)
        {
            yield return new TextLine("");
            yield return new TextLine(workplace.Say("help.typed"), Look.Title);
            yield return new TextLine(workplace.Say("help.same", workplace.Say("do." + typed.Id), typed.Typed), Look.Muted, 2);
        }
    }
}
