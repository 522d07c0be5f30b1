using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>A few lines and one field under them: Enter takes what was typed, once there is nothing wrong with it.</summary>
internal sealed class AskLine : View
{
    private readonly TextView text;
    private readonly TextField line;
    private readonly Func<string, string?> problem;
    private readonly Action<string> taken;
    private string? wrong;

    private AskLine(IReadOnlyList<TextLine> lines, string initial, Func<string, string?> problem, Action<string> taken)
    {
        text = new TextView { Lines = lines };
        line = new TextField { Text = initial };
        (this.problem, this.taken) = (problem, taken);
    }

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => line.HasFocus;
        set => line.HasFocus = value;
    }

    /// <summary>Asks.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="title">What stands on the frame.</param>
    /// <param name="lines">What is asked.</param>
    /// <param name="initial">What stands in the line.</param>
    /// <param name="problem">What is wrong with an answer; null = nothing.</param>
    /// <param name="done">Takes the answer, after the box is closed.</param>
    public static void Show(Workplace workplace, string title, IReadOnlyList<TextLine> lines, string initial, Func<string, string?> problem, Action<string> done)
    {
        const int Width = 72;
        Dialog? box = null;
        AskLine content = new(lines, initial, problem, answer =>
        {
            box!.Close();
            done(answer);
        });
        int rows = lines.Sum(l => CellWidth.Wide.Wrap(l.Text, Width - 4 - l.Indent).Count);
        box = new Dialog
        {
            Title = title,
            Content = content,
            Wanted = (Width, rows + 7),
            Buttons = [(workplace.Say("screen.take"), content.Take), (workplace.Say("screen.no"), () => box!.Close())],
            Stray = workplace.Say("form.stray"),
            Hint = () => content.line.IsSelected ? workplace.Say("form.selected") : "",
        };
        workplace.Application.Push(box);
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        wrong = null;
        if (input is KeyEvent { Key: Key.Enter })
        {
            Take();
            return true;
        }

        return line.Handle(input);
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        text.Render(canvas);
        line.Render(canvas);
        if (wrong is not null)
        {
            canvas.PutFit(Frame.X, line.Frame.Y + 1, Frame.Width, wrong, Look.Bad);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect below, Rect above) = Frame.CutBottom(2);
        text.Layout(above);
        line.Layout(below with { Height = 1 });
    }

    private void Take()
    {
        wrong = problem(line.Text.Trim());
        if (wrong is null)
        {
            taken(line.Text.Trim());
        }
        else
        {
            line.SelectAll();
        }
    }
}
