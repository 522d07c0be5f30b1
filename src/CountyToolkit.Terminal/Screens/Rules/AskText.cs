using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for one line of text in a small box; Enter hands it on, Esc does not.</summary>
internal static class AskText
{
    public static void Show(Workplace workplace, string title, string hint, string label, Action<string> take)
    {
        TextField field = new() { Hint = hint };
        Dialog? box = null;
        Form form = new([new FormField(label, field)])
        {
            Completed = () =>
            {
                box!.Close();
                string text = field.Text.Trim();
                if (text.Length > 0)
                {
                    take(text);
                }
            },
        };
        box = new Dialog { Title = title, Content = form, Wanted = (56, 4) };
        workplace.Application.Push(box);
    }
}
