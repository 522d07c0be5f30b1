using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A framed box over the screen below, with one view in it and a row of buttons. Esc closes it without doing anything.</summary>
internal class Dialog : Screen
{
    private int button = -1;
    private bool strayed;

    /// <summary>What stands on the frame.</summary>
    public string Title { get; init; } = "";

    /// <summary>What stands in it.</summary>
    public required View Content { get; init; }

    /// <summary>Columns and rows it would like, frame and buttons included.</summary>
    public (int Width, int Height) Wanted { get; init; } = (60, 12);

    /// <summary>Buttons from left to right, and what each does; a button closes nothing by itself.</summary>
    public IReadOnlyList<(string Title, Action Press)> Buttons { get; init; } = [];

    /// <summary>The button Enter presses when the content does not take the key; the harmless one.</summary>
    public int Default { get; init; }

    /// <summary>Called when Esc closes it.</summary>
    public Action? Cancelled { get; init; }

    /// <summary>What Esc does instead of closing it; null = it closes.</summary>
    public Action? Escaped { get; init; }

    /// <summary>Whether the content shows a text only, so that Left, Right and Enter belong to the buttons from the start.</summary>
    public bool ButtonsFirst { get; init; }

    /// <summary>Said beside the buttons when a text was typed while one of them had the keys: it went nowhere.</summary>
    public string Stray { get; init; } = "";

    /// <summary>Said beside the buttons while the content has the keys, asked at each draw; null = nothing.</summary>
    public Func<string>? Hint { get; init; }

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override void Shown()
    {
        if (ButtonsFirst && button < 0 && Buttons.Count > 0)
        {
            button = Default;
        }

        Content.HasFocus = button < 0;
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is KeyEvent { Key: Key.Escape })
        {
            if (Escaped is not null)
            {
                Escaped();
                return true;
            }

            Close();
            Cancelled?.Invoke();
            return true;
        }

        if (input is KeyEvent { Key: Key.F1 })
        {
            Application.Help?.Invoke();
            return true;
        }

        if (button < 0)
        {
            return Content.Handle(input) || HandleAround(input);
        }

        if (HandleButtons(input) || (ButtonsFirst && Content.Handle(input)))
        {
            return true;
        }

        // No field shows that it would take what is typed now, so none does; it is said, for a text must not vanish either.
        strayed = !ButtonsFirst && input is PasteEvent or KeyEvent { IsTyping: true };
        return true;
    }

    /// <summary>Gives the keys back to the content.</summary>
    public void FocusContent() => Focus(-1);

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        Rect box = Box;
        canvas.HideCursor();
        canvas.Box(box, Title);
        Content.Render(canvas);
        RenderButtons(canvas, box);
    }

    /// <inheritdoc/>
    protected override void Arrange()
    {
        Rect inner = Box.Inner(2, 1);
        Content.Layout(Buttons.Count > 0 ? inner.CutBottom(2).Kept : inner);
    }

    private Rect Box => Frame.Centre(Wanted.Width, Wanted.Height);

    // Where not all fit, those before the chosen one give way, so that the one Enter presses is always seen.
    private void RenderButtons(Canvas canvas, Rect box)
    {
        if (box.Height < 3)
        {
            return;
        }

        int[] widths = [.. Buttons.Select(b => canvas.Widths.Of(b.Title) + 4)];
        int room = box.Width - 4, first = 0, chosen = button < 0 ? Default : button;
        while (first < chosen && widths[first..(chosen + 1)].Sum() + (2 * (chosen - first)) > room)
        {
            first++;
        }

        int x = box.X + 2;
        for (int i = first; i < Buttons.Count; i++)
        {
            x = canvas.Put(x, box.Bottom - 2, "[ " + Buttons[i].Title + " ]", i == button ? Look.Selected : Look.Text, box.Right - 1 - x) + 2;
        }

        string said = button >= 0 ? (strayed ? Stray : "") : Hint?.Invoke() ?? "";
        int wide = canvas.Widths.Of(said);
        if (wide > 0 && x + wide <= box.Right - 2)
        {
            canvas.Put(box.Right - 2 - wide, box.Bottom - 2, said, button >= 0 ? Look.Warning : Look.Muted);
        }
    }

    private bool HandleAround(InputEvent input)
    {
        if (Buttons.Count == 0 || input is not KeyEvent key)
        {
            return true;
        }

        if (key.Key is Key.Tab or Key.Down)
        {
            Focus(key.Modifiers.HasFlag(Modifiers.Shift) ? Buttons.Count - 1 : 0);
        }
        else if (key.Key == Key.Enter)
        {
            Buttons[Default].Press();
        }

        return true;
    }

    private bool HandleButtons(InputEvent input)
    {
        if (input is not KeyEvent key)
        {
            return false;
        }

        switch (key.Key)
        {
            case Key.Enter or Key.Text when key.Key == Key.Enter || key.AsCommand() == KeyEvent.Space:
                Buttons[button].Press();
                return true;
            case Key.Left:
                Focus(Math.Max(0, button - 1));
                return true;
            case Key.Right:
                Focus(Math.Min(Buttons.Count - 1, button + 1));
                return true;
            case Key.Tab:
                Turn(key.Modifiers.HasFlag(Modifiers.Shift) ? -1 : 1);
                return true;
            case Key.Up when !ButtonsFirst:
                Focus(-1);
                return true;
            default:
                return false;
        }
    }

    private void Turn(int by)
    {
        int next = button + by;
        int round = ButtonsFirst ? (next + Buttons.Count) % Buttons.Count : next;
        Focus(round >= Buttons.Count ? -1 : round);
        if (button < 0)
        {
            Content.ComeRound(back: by < 0);
        }
    }

    private void Focus(int to)
    {
        strayed = false;
        button = to;
        Content.HasFocus = button < 0;
    }
}
