using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>Questions in a box, with what is wrong said under each; what was typed stays until the act has succeeded, and is not lost by leaving without a question.</summary>
/// <param name="workplace">Where it is shown.</param>
/// <param name="given">Questions made elsewhere; those asked for here stand below them.</param>
internal sealed class FormBox(Workplace workplace, params IReadOnlyList<FormField> given)
{
    private const int Width = 76, RowsOfFrame = 4;
    private readonly List<FormField> fields = [.. given];
    private Action<FormField>? goTo;

    /// <summary>Lines below the questions, made anew at each draw: what would come of what is typed; null for none. Must not read the file.</summary>
    public Func<IReadOnlyList<TextLine>>? Told { get; init; }

    /// <summary>Rows kept for <see cref="Told"/>.</summary>
    public int ToldRows { get; init; }

    /// <summary>Puts a question made elsewhere below those asked so far.</summary>
    public void Add(FormField field) => fields.Add(field);

    /// <summary>Asks for a line of text.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="value">What stands there first.</param>
    /// <param name="needed">Whether it must not stay empty.</param>
    /// <param name="problem">What else is wrong with a text, as a sentence; null = nothing.</param>
    /// <param name="neededIf">As <paramref name="needed"/>, where that hangs on another answer.</param>
    public TextField Text(string label, string value = "", bool needed = false, Func<string, string?>? problem = null, Func<bool>? neededIf = null)
    {
        TextField field = new() { Text = value };
        fields.Add(new FormField(label, field)
        {
            Problem = () => field.Text.Trim().Length == 0 ? (needed || neededIf?.Invoke() == true ? workplace.Say("form.needed") : null) : problem?.Invoke(field.Text.Trim()),
        });
        return field;
    }

    /// <summary>Asks for a line of text, with what could stand there behind F4.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="known">What is offered now, as it would be typed.</param>
    /// <param name="problem">What is wrong with a text, as a sentence; null = nothing.</param>
    public TextField Offered(string label, Func<IReadOnlyList<string>> known, Func<string, string?>? problem = null)
    {
        TextField? field = null;
        field = new TextField
        {
            Offer = () =>
            {
                IReadOnlyList<string> lines = known();
                if (lines.Count > 0)
                {
                    PickList.Show(workplace.Application, label, lines, lines.ToList().IndexOf(field!.Text.Trim()), place => field.Text = lines[place], PinyinInitials.Of);
                }
            },
        };
        fields.Add(new FormField(label, field) { Problem = () => field.Text.Trim().Length == 0 ? null : problem?.Invoke(field.Text.Trim()) });
        return field;
    }

    /// <summary>Asks for a day; what was understood stands in the field once it is left.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="value">What stands there first.</param>
    /// <param name="needed">Whether it must not stay empty.</param>
    /// <param name="problem">What else is wrong with the answer, empty or a day, as a sentence; null = nothing.</param>
    public TextField Date(string label, DateOnly? value, bool needed = true, Func<string?>? problem = null)
    {
        TextField field = new() { Text = value is { } day ? IsoDate.Text(day) : "" };
        fields.Add(new FormField(label, field)
        {
            Problem = () => field.Text.Trim().Length == 0 && needed ? workplace.Say("form.needed")
                : field.Text.Trim().Length > 0 && Day(field) is null ? workplace.Say("form.date")
                : problem?.Invoke(),
            Left = () => field.Text = Day(field) is { } read ? IsoDate.Text(read) : field.Text,
        });
        return field;
    }

    /// <summary>Asks for one of several.</summary>
    public ComboBox Choice(string label, IReadOnlyList<string> options, int chosen = 0)
    {
        ComboBox box = new(workplace.Application, label, options) { Chosen = chosen };
        fields.Add(new FormField(label, box));
        return box;
    }

    /// <summary>The day written in a field, however people write it; null when there is none.</summary>
    public static DateOnly? Day(TextField field) => WrittenDay.Read(field.Text);

    /// <summary>The text of a field; null when it is empty.</summary>
    public static string? Written(TextField field) => field.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Shows the box; it closes when the act has succeeded.</summary>
    /// <param name="title">Names the act.</param>
    /// <param name="yes">Title of the button that does it: the act's own verb.</param>
    /// <param name="act">Does it once nothing is wrong; the box stays open when it throws.</param>
    public void Ask(string title, string yes, Action act) => Ask(title, yes, close =>
    {
        act();
        close();
    });

    /// <summary>Shows the box for an act that closes it itself: before it shows something else, or only after a second question.</summary>
    public void Ask(string title, string yes, Action<Action> act)
    {
        Dialog? box = null;
        Form? form = null;
        string[] before = [.. Typed()];
        void Go()
        {
            if (!form!.Check())
            {
                box!.FocusContent();
                return;
            }

            try
            {
                act(box!.Close);
            }
            catch (OfficeError refusal) when (Blamed(refusal) is { } wrong)
            {
                goTo!(wrong);
                throw;
            }
        }

        void Leave()
        {
            if (Typed().SequenceEqual(before))
            {
                box!.Close();
                return;
            }

            MessageBox.Ask(
                workplace.Application, title, [new TextLine(workplace.Say("form.leave"))], [(workplace.Say("form.stay"), () => { }), (workplace.Say("form.discard"), () => box!.Close())], 0);
        }

        goTo = field =>
        {
            box!.FocusContent();
            form!.GoTo(field);
        };
        form = new Form(fields) { Completed = Go };
        box = new Dialog
        {
            Title = title,
            Content = Told is null ? form : new FormWithText(form, Told, ToldRows),
            Wanted = (Width, fields.Sum(f => f.Rows + 1) + ToldRows + RowsOfFrame),
            Buttons = [(yes, Go), (workplace.Say("screen.no"), Leave)],
            Escaped = Leave,
            Stray = workplace.Say("form.stray"),
            Hint = () => form.Focused.Editor switch
            {
                TextField { IsSelected: true } => workplace.Say("form.selected"),
                TextField { Offer: not null } => workplace.Say("form.offered"),
                _ => "",
            },
        };
        workplace.Application.Push(box);
    }

    /// <summary>Gives the keys to a question, as to one answered wrongly.</summary>
    public void GoTo(View editor) => goTo?.Invoke(fields.Single(f => f.Editor == editor));

    // The question whose answer the refusal names.
    private FormField? Blamed(OfficeError refusal) => new[] { refusal.Value, refusal.Where }.Concat(refusal.Args)
        .Where(named => !string.IsNullOrEmpty(named))
        .Select(named => fields.FirstOrDefault(f => f.Editor is TextField line && FullWidth.Fold(line.Text).Trim().Equals(FullWidth.Fold(named!), StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(f => f is not null);

    // A choice is made again by one key; what was typed is not.
    private IEnumerable<string> Typed() => fields.Select(f => f.Editor switch
    {
        TextField line => line.Text,
        TextArea area => area.Text,
        _ => "",
    });
}
