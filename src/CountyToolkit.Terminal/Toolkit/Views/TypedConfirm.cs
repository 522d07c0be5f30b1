using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// A question before something large: it is done only once the word shown was typed, so that neither a slipped finger nor a
/// habit does it.
/// </summary>
internal sealed class TypedConfirm : View
{
    private const int Widest = 76;
    private readonly TextView text;
    private readonly TextField answer;
    private readonly string word;
    private readonly string prompt;
    private readonly string wrong;
    private readonly Action confirmed;
    private bool failed;

    private TypedConfirm(IReadOnlyList<TextLine> lines, (string Word, string Prompt, string Wrong) typed, Action confirmed)
    {
        (word, prompt, wrong) = typed;
        this.confirmed = confirmed;
        text = new TextView { Lines = lines };
        answer = new TextField { Changed = () => failed = false };
    }

    /// <inheritdoc/>
    public override bool HasFocus
    {
        get => base.HasFocus;
        set
        {
            base.HasFocus = value;
            answer.HasFocus = value;
        }
    }

    /// <summary>Asks. Esc and the button for no close the box and do nothing.</summary>
    /// <param name="application">Where it is shown.</param>
    /// <param name="title">What stands on the frame.</param>
    /// <param name="lines">The question: names, number, consequence.</param>
    /// <param name="typed">The word to type, the sentence that asks for it, and what is said of another word.</param>
    /// <param name="no">Title of the button that does nothing.</param>
    /// <param name="yes">Title and deed of the other one.</param>
    public static void Ask(Application application, string title, IReadOnlyList<TextLine> lines, (string Word, string Prompt, string Wrong) typed, string no, (string Title, Action Press) yes)
    {
        Dialog? box = null;
        TypedConfirm content = new(lines, typed, () =>
        {
            box!.Close();
            yes.Press();
        });
        int rows = lines.Sum(l => CellWidth.Wide.Wrap(l.Text, Widest - 4 - TextView.Margin - l.Indent).Count);
        box = new Dialog
        {
            Title = title,
            Content = content,
            Wanted = (Widest, Math.Min(rows + 8, 22)),
            Buttons = [(no, () => box!.Close()), (yes.Title, content.Confirm)],
        };
        application.Push(box);
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        switch (input)
        {
            case KeyEvent { Key: Key.Enter }:
                Confirm();
                return true;
            case KeyEvent { Key: Key.PageUp or Key.PageDown }:
                return text.Handle(input);
            default:
                return answer.Handle(input);
        }
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        text.Render(canvas);
        Rect line = answer.Frame;
        canvas.PutFit(Frame.X, line.Y - 1, Frame.Width, prompt, Look.Title);
        answer.Render(canvas);
        if (failed)
        {
            canvas.PutFit(line.Right + 2, line.Y, Frame.Right - line.Right - 2, wrong, Look.Bad);
        }
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        (Rect line, Rect kept) = Frame.CutBottom(1);
        answer.Layout(line with { Width = Math.Min(Math.Max(16, CellWidth.Wide.Of(word) + 4), line.Width) });
        text.Layout(kept.CutBottom(2).Kept);
    }

    private void Confirm()
    {
        failed = Folded(answer.Text) != word;
        if (!failed)
        {
            confirmed();
        }
    }

    // Digits and letters typed with an input method on count as the plain ones.
    private static string Folded(string typed) => string.Concat(CellWidth.Graphemes(typed.Trim()).Select(g => KeyEvent.Typed(g).AsCommand().Text));
}
