using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Tests.Toolkit;

/// <summary>Somebody at a keyboard: presses, types, pastes, looks. Everything runs in the calling thread; a test reads as what a clerk does.</summary>
internal sealed class Hands
{
    private readonly ATerminal terminal;

    public Hands(int width = 80, int height = 24, CellWidth? widths = null)
    {
        terminal = new ATerminal(width, height, widths ?? CellWidth.Narrow);
        Application = new Application(terminal) { Background = work => work() };
    }

    public Application Application { get; }

    public ATerminal Terminal => terminal;

    /// <summary>The picture as text, row by row.</summary>
    public string Picture => Turned.ToString();

    /// <summary>Where the cursor is shown; null = hidden.</summary>
    public (int X, int Y)? Cursor => Turned.Cursor;

    private Canvas Turned
    {
        get
        {
            Application.Turn();
            return Application.Picture!;
        }
    }

    /// <summary>Keys by name: <c>Enter</c>, <c>F5</c>, <c>Ctrl+P</c>, <c>Shift+Tab</c>, <c>Space</c>, <c>/</c>.</summary>
    public Hands Press(params string[] keys)
    {
        foreach (string key in keys)
        {
            Application.Post(Named(key));
            Application.Turn();
        }

        return this;
    }

    /// <summary>Types a text, grapheme by grapheme.</summary>
    public Hands Type(string text)
    {
        foreach (string grapheme in CellWidth.Graphemes(text))
        {
            Application.Post(KeyEvent.Typed(grapheme));
        }

        Application.Turn();
        return this;
    }

    public Hands Paste(string text)
    {
        Application.Post(new PasteEvent(text));
        Application.Turn();
        return this;
    }

    public Hands Resize(int width, int height)
    {
        terminal.Size = (width, height);
        Application.Post(new ResizeEvent(width, height));
        Application.Turn();
        return this;
    }

    public Hands Sees(params string[] texts)
    {
        string picture = Picture;
        foreach (string text in texts)
        {
            Assert.True(picture.Contains(text, StringComparison.Ordinal), $"“{text}” is not on the screen:\n{picture}");
        }

        return this;
    }

    public Hands SeesNot(params string[] texts)
    {
        string picture = Picture;
        foreach (string text in texts)
        {
            Assert.False(picture.Contains(text, StringComparison.Ordinal), $"“{text}” is on the screen:\n{picture}");
        }

        return this;
    }

    /// <summary>A row of the picture, from 0; below zero counts from the last.</summary>
    public string Row(int y)
    {
        Canvas picture = Turned;
        return picture.RowText(y < 0 ? picture.Height + y : y);
    }

    private static KeyEvent Named(string name)
    {
        Modifiers held = Modifiers.None;
        foreach (Modifiers modifier in new[] { Modifiers.Control, Modifiers.Alt, Modifiers.Shift })
        {
            string prefix = (modifier == Modifiers.Control ? "Ctrl" : modifier.ToString()) + "+";
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                held |= modifier;
                name = name[prefix.Length..];
            }
        }

        Key? key = name switch
        {
            "Esc" => Key.Escape,
            "PgUp" => Key.PageUp,
            "PgDn" => Key.PageDown,
            "Del" => Key.Delete,
            _ when name.Length > 1 && Enum.TryParse(name, out Key known) => known,
            _ => null,
        };
        return key is { } found ? new KeyEvent(found, "", held)
            : name == "Space" ? KeyEvent.Space
            : new KeyEvent(Key.Text, held == Modifiers.None ? name : name.ToLowerInvariant(), held);
    }
}
