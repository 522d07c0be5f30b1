using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Tests.Toolkit.Walks;

/// <summary>
/// Hands that press, type, paste and resize at random, while a small terminal replays what is written: after every event it must
/// show the canvas, cell by cell, look by look, with the cursor where the canvas has it.
/// </summary>
internal sealed class Walk
{
    private static readonly string[] Texts =
    [
        "海", "岳", "智能", "周敏", "“引号”", "——", "①②", "℃㎡№", "𠮷", "😀", "e\u0301", "A", "b", "7", "/", ".", "，", "（", "ＡＢ", "　", "é±×", "★…", "91330929", "q", "?", ":",
    ];

    private static readonly Key[] Keys = [.. Enum.GetValues<Key>().Where(k => k != Key.Text)];

    private readonly Hands hands;
    private readonly Random random;
    private readonly MiniVt replay;
    private readonly Dictionary<Look, string> looks = [];
    private int read;

    public Walk(Hands hands, Random random)
    {
        this.hands = hands;
        this.random = random;
        (int width, int height) = hands.Terminal.Size;
        replay = new MiniVt(width, height, hands.Terminal.Widths);
        hands.Application.Redraw();
        read = hands.Terminal.Written.Count;
    }

    /// <summary>Takes some steps, as long as the application goes on.</summary>
    public void Take(int steps)
    {
        for (int i = 0; i < steps && hands.Application.ExitCode is null; i++)
        {
            hands.Application.Post(Next());

            // Now and then several come before anything is drawn.
            if (random.Next(4) > 0)
            {
                hands.Application.Turn();
                Compare();
            }
        }

        hands.Application.Turn();
        Compare();
    }

    private InputEvent Next()
    {
        string text = Texts[random.Next(Texts.Length)];
        return random.Next(20) switch
        {
            < 7 => new KeyEvent(Keys[random.Next(Keys.Length)], "", random.Next(8) == 0 ? Modifiers.Shift : Modifiers.None),
            < 12 => KeyEvent.Typed(CellWidth.Graphemes(text).First()),
            < 14 => KeyEvent.Space,
            < 15 => KeyEvent.Control((char)('a' + random.Next(26))),
            < 16 => new CursorReport(2, 2),
            < 18 => new PasteEvent(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Texts[random.Next(Texts.Length)] + (random.Next(5) == 0 ? "\r\n" : "")))),
            _ => Resize(),
        };
    }

    private ResizeEvent Resize()
    {
        (int width, int height) = random.Next(3) switch
        {
            0 => (random.Next(1, 30), random.Next(1, 12)),
            1 => (random.Next(60, 140), random.Next(16, 45)),
            _ => (80, 24),
        };
        hands.Terminal.Size = (width, height);
        replay.Resize(width, height);
        return new ResizeEvent(width, height);
    }

    private void Compare()
    {
        for (; read < hands.Terminal.Written.Count; read++)
        {
            string written = hands.Terminal.Written[read];
            if (!written.StartsWith("\e]52;", StringComparison.Ordinal))
            {
                replay.Apply(written);
            }
        }

        Canvas picture = hands.Application.Picture!;
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                CompareCell(picture[x, y], replay[x, y], x, y);
            }
        }

        Assert.Equal(picture.Cursor, replay.Cursor);
    }

    private void CompareCell(Cell drawn, (string Text, string Look) seen, int x, int y)
    {
        string wanted = looks.TryGetValue(drawn.Look, out string? known) ? known : looks[drawn.Look] = seen.Look;
        if (drawn.Text != seen.Text || wanted != seen.Look)
        {
            Assert.Fail($"at {x},{y}: “{seen.Text}” [{seen.Look}] is shown, “{drawn.Text}” {drawn.Look} [{wanted}] was drawn\n{hands.Application.Picture}");
        }
    }
}
