using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Questions in a box, with what is wrong said under each; what was typed stays until the act has succeeded.</summary>
/// <param name="workplace">Where it is shown.</param>
internal sealed class FormBox(Workplace workplace)
{
    private const int Width = 76, RowsOfFrame = 5, MostRows = 22;
    private readonly List<FormField> fields = [];

    /// <summary>Asks for a line of text.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="value">What stands there first.</param>
    /// <param name="needed">Whether it must not stay empty.</param>
    /// <param name="problem">What else is wrong with a text, as a sentence; null = nothing.</param>
    public TextField Text(string label, string value = "", bool needed = false, Func<string, string?>? problem = null)
    {
        TextField field = new() { Text = value };
        fields.Add(new FormField(label, field)
        {
            Problem = () => field.Text.Trim().Length == 0 ? (needed ? workplace.Say("form.needed") : null) : problem?.Invoke(field.Text.Trim()),
        });
        return field;
    }

    /// <summary>Asks for a day.</summary>
    public TextField Date(string label, DateOnly? value, bool needed = true) => Text(
        label, value is { } day ? IsoDate.Text(day) : "", needed, written => IsoDate.TryParse(written, out _) ? null : workplace.Say("form.date"));

    /// <summary>Asks for one of several.</summary>
    public ComboBox Choice(string label, IReadOnlyList<string> options, int chosen = 0)
    {
        ComboBox box = new(workplace.Application, label, options) { Chosen = chosen };
        fields.Add(new FormField(label, box));
        return box;
    }

    /// <summary>The day written in a field; null when it is empty.</summary>
    public static DateOnly? Day(TextField field) => IsoDate.TryParse(field.Text.Trim(), out DateOnly day) ? day : null;

    /// <summary>The text of a field; null when it is empty.</summary>
    public static string? Written(TextField field) => field.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Shows the box.</summary>
    /// <param name="title">Names the act.</param>
    /// <param name="yes">Title of the button that does it.</param>
    /// <param name="act">Does it once nothing is wrong; it closes the box by what it is given, and leaves it open by throwing.</param>
    public void Ask(string title, string yes, Action<Action> act)
    {
        Dialog? box = null;
        Form? form = null;
        void Go()
        {
            if (form!.Check())
            {
                act(box!.Close);
            }
        }

        form = new Form(fields) { Completed = Go };
        box = new Dialog
        {
            Title = title,
            Content = form,
            Wanted = (Width, Math.Min((2 * fields.Count) + RowsOfFrame, MostRows)),
            Buttons = [(yes, Go), (workplace.Say("screen.no"), () => box!.Close())],
        };
        workplace.Application.Push(box);
    }
}
