using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>A form in a box with lines that follow what is typed. What is refused leaves the box open with everything typed still in it.</summary>
internal static class ToldForm
{
    private const int Width = 76;

    /// <summary>Asks for a few things.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="title">Names the act.</param>
    /// <param name="fields">What is asked.</param>
    /// <param name="yes">Title of the button that does it: the act's own verb.</param>
    /// <param name="act">What is done once nothing is wrong; the box closes when it does not throw.</param>
    /// <param name="told">Lines below the form, made anew at each draw: what would come of what is typed; null for none.</param>
    /// <param name="toldRows">Rows kept for them.</param>
    public static void Show(Workplace workplace, string title, IReadOnlyList<FormField> fields, string yes, Action act, Func<IReadOnlyList<TextLine>>? told = null, int toldRows = 0)
    {
        Dialog? box = null;
        void Try(Form form)
        {
            if (form.Check())
            {
                act();
                box!.Close();
            }
        }

        Form? form = null;
        form = new Form(fields) { Completed = () => Try(form!) };
        box = new Dialog
        {
            Title = title,
            Content = told is null ? form : new FormWithText(form, told, toldRows),
            Wanted = (Width, fields.Sum(f => f.Rows + 1) + toldRows + 4),
            Buttons = [(yes, () => Try(form)), (workplace.Say("screen.no"), () => box!.Close())],
        };
        workplace.Application.Push(box);
    }
}
