using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// Questions one below the other. Enter, Tab and Down go on, Shift+Tab and Up back; what is wrong is said under its field as
/// soon as the field was left, or all at once when <see cref="Check"/> was asked for.
/// </summary>
/// <param name="fields">The questions, at least one.</param>
internal sealed class Form(IReadOnlyList<FormField> fields) : View
{
    private readonly HashSet<FormField> left = [];
    private int focused;
    private int top;

    /// <summary>The question with the keys.</summary>
    public FormField Focused => fields[focused];

    /// <summary>Called when Enter is pressed in the last field.</summary>
    public Action? Completed { get; init; }

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set
        {
            base.HasFocus = value;
            Focus(focused);
        }
    }

    /// <summary>Shows every problem and goes to the first; true when there is none.</summary>
    public bool Check()
    {
        left.UnionWith(fields);
        foreach (FormField field in fields)
        {
            field.Left();
        }

        int first = fields.ToList().FindIndex(f => f.Problem() is not null);
        if (first >= 0)
        {
            GoTo(fields[first]);
        }

        return first < 0;
    }

    /// <summary>Goes to a question whose answer was wrong; what stands there is selected.</summary>
    public void GoTo(FormField field)
    {
        Focus(fields.ToList().IndexOf(field));
        (field.Editor as TextField)?.SelectAll();
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (Focused.Editor.Handle(input))
        {
            return true;
        }

        if (input is not KeyEvent key)
        {
            return false;
        }

        bool back = key.Key == Key.Up || (key.Key == Key.Tab && key.Modifiers.HasFlag(Modifiers.Shift));
        if (!back && key.Key is not (Key.Down or Key.Tab or Key.Enter))
        {
            return false;
        }

        left.Add(Focused);
        Focused.Left();
        int next = focused + (back ? -1 : 1);
        if (next >= 0 && next < fields.Count)
        {
            Focus(next);
            return true;
        }

        if (key.Key == Key.Enter && Completed is not null)
        {
            Completed();
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override void ComeRound(bool back) => Focus(back ? fields.Count - 1 : 0);

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        int labels = LabelWidth;
        foreach ((FormField field, int y) in Places())
        {
            if (y + Lines(field) <= Frame.Y || y >= Frame.Bottom)
            {
                continue;
            }

            if (y >= Frame.Y)
            {
                canvas.PutFit(Frame.X, y, labels - 1, field.Label, field == Focused && HasFocus ? Look.Title : Look.Text);
                if (!field.Editor.Frame.IsEmpty)
                {
                    field.Editor.Render(canvas);
                }
            }

            if (Said(field) is { } problem && y + field.Rows < Frame.Bottom)
            {
                canvas.PutFit(Frame.X + labels, y + field.Rows, Frame.Width - labels, problem, Look.Bad);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        int at = fields.Take(focused).Sum(Lines);
        top = Math.Clamp(top, Math.Clamp(at + Lines(Focused) - Frame.Height, 0, at), at);
        int labels = LabelWidth;
        foreach ((FormField field, int y) in Places())
        {
            field.Editor.Layout(new Rect(Frame.X + labels, y, Math.Max(1, Frame.Width - labels), Math.Clamp(Frame.Bottom - y, 0, field.Rows)));
        }
    }

    private string? Said(FormField field) => left.Contains(field) ? field.Problem() : null;

    private static int Lines(FormField field) => field.Rows + 1;

    private int LabelWidth => Math.Min(Math.Max(4, Frame.Width / 2), fields.Max(f => CellWidth.Wide.Of(f.Label)) + 2);

    private IEnumerable<(FormField Field, int Y)> Places()
    {
        int y = Frame.Y - top;
        foreach (FormField field in fields)
        {
            yield return (field, y);
            y += Lines(field);
        }
    }

    private void Focus(int to)
    {
        focused = to;
        for (int i = 0; i < fields.Count; i++)
        {
            fields[i].Editor.HasFocus = HasFocus && i == focused;
        }
    }
}
