using System.Buffers;
using System.Text;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Input;

/// <summary>
/// Turns the bytes of a Unix terminal into events. Invariants: how the bytes are split over calls changes no event, save that
/// combining marks join their letter only where they come in one call; no sequence, known or not, ever types a character;
/// a pasted text is one event whatever it holds.
/// </summary>
/// <param name="post">Takes the events in order.</param>
internal sealed class VtParser(Action<InputEvent> post)
{
    /// <summary>Silence after which a lone Esc is the key, not the start of a sequence.</summary>
    private const int EscapeSilence = 40;

    /// <summary>Silence after which the rest of a sequence is given up.</summary>
    private const int SequenceSilence = 400;

    /// <summary>Silence after which a paste whose end got lost is taken as it is.</summary>
    private const int PasteSilence = 10_000;

    private const byte Esc = 0x1b, Bell = 0x07, Cancel = 0x18, Substitute = 0x1a, Delete = 0x7f;

    private static readonly byte[] PasteEnd = [Esc, (byte)'[', (byte)'2', (byte)'0', (byte)'1', (byte)'~'];

    private readonly List<byte> waiting = [];
    private readonly StringBuilder text = new();
    private List<byte>? paste;

    /// <summary>Milliseconds of silence after which <see cref="Silence"/> is to be called; null = nothing is waiting.</summary>
    public int? Patience =>
        paste is not null ? PasteSilence
        : waiting.Count == 0 ? null
        : waiting.Count == 1 && waiting[0] == Esc ? EscapeSilence
        : SequenceSilence;

    /// <summary>Takes bytes as they came.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        foreach (byte next in bytes)
        {
            Take(next);
        }

        FlushText();
    }

    /// <summary>Nothing came for as long as <see cref="Patience"/> said: what waits is decided.</summary>
    public void Silence()
    {
        if (paste is { } pasted)
        {
            paste = null;
            post(new PasteEvent(Encoding.UTF8.GetString([.. pasted])));
        }
        else if (waiting.Count == 1 && waiting[0] == Esc)
        {
            post(new KeyEvent(Key.Escape));
        }

        waiting.Clear();
    }

    private void Take(byte next)
    {
        if (paste is not null)
        {
            TakePasted(paste, next);
            return;
        }

        waiting.Add(next);
        if (waiting[0] != Esc)
        {
            TakeText(0, Modifiers.None);
        }
        else if (waiting.Count == 2)
        {
            TakeSecond(next);
        }
        else if (waiting.Count > 2)
        {
            TakeSequence(next);
        }
    }

    private void TakePasted(List<byte> pasted, byte next)
    {
        pasted.Add(next);
        if (next == PasteEnd[^1] && pasted.Count >= PasteEnd.Length && pasted[^PasteEnd.Length..].SequenceEqual(PasteEnd))
        {
            pasted.RemoveRange(pasted.Count - PasteEnd.Length, PasteEnd.Length);
            paste = null;
            Post(new PasteEvent(Encoding.UTF8.GetString([.. pasted])));
        }
    }

    // What waits from a place on is one character, or the start of one.
    private void TakeText(int from, Modifiers held)
    {
        byte next = waiting[^1];
        if (waiting.Count == from + 1 && (next < ' ' || next == Delete))
        {
            waiting.Clear();
            Post(VtKeys.Control(next) is { } key ? key with { Modifiers = key.Modifiers | held } : null);
            return;
        }

        OperationStatus status = Rune.DecodeFromUtf8(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(waiting)[from..], out Rune rune, out _);
        if (status == OperationStatus.NeedMoreData)
        {
            return;
        }

        bool isFirst = waiting.Count == from + 1;
        waiting.Clear();
        if (held == Modifiers.None)
        {
            // A byte that is no text shows as the mark for it: better seen than lost.
            AddText(rune);
        }
        else
        {
            Post(status == OperationStatus.Done ? new KeyEvent(Key.Text, rune.ToString(), held) : null);
        }

        if (status == OperationStatus.InvalidData && !isFirst)
        {
            Take(next);
        }
    }

    private void AddText(Rune rune)
    {
        // The second set of control characters types nothing.
        if (rune.Value is < 0x80 or >= 0xA0)
        {
            text.Append(rune.ToString());
        }
    }

    private void TakeSecond(byte next)
    {
        switch ((char)next)
        {
            case '\e':
                waiting.RemoveAt(1);
                Post(new KeyEvent(Key.Escape));
                break;
            case '[' or 'O' or ']' or 'P' or 'X' or '^' or '_':
                break;
            default:
                TakeText(1, Modifiers.Alt);
                break;
        }
    }

    private void TakeSequence(byte next)
    {
        switch ((char)waiting[1])
        {
            case '[':
                TakeCsi(next);
                break;
            case 'O':
                TakeSs3(next);
                break;
            case ']' or 'P' or 'X' or '^' or '_':
                TakeString(next);
                break;
            default:
                TakeText(1, Modifiers.Alt);
                break;
        }
    }

    private void TakeCsi(byte next)
    {
        if (waiting.Count == 3 && next == '[')
        {
            return;
        }

        // The Linux console: ESC [ [ A is F1.
        if (waiting.Count == 4 && waiting[2] == '[')
        {
            waiting.Clear();
            Post(VtKeys.LinuxFunction(next));
        }
        else if (next is >= 0x40 and <= 0x7e)
        {
            string parameters = Encoding.ASCII.GetString([.. waiting[2..^1]]);
            waiting.Clear();
            if (parameters == "200" && next == '~')
            {
                FlushText();
                paste = [];
            }
            else
            {
                Post(VtKeys.Csi(parameters, (char)next));
            }
        }
        else if (next is < 0x20 or > 0x3f)
        {
            GiveUp(next);
        }
    }

    private void TakeSs3(byte next)
    {
        if (next is >= 0x40 and <= 0x7e)
        {
            string parameters = Encoding.ASCII.GetString([.. waiting[2..^1]]);
            waiting.Clear();
            Post(VtKeys.Ss3(parameters, (char)next));
        }
        else if (next is < (byte)'0' or > (byte)';')
        {
            GiveUp(next);
        }
    }

    // Answers and titles: up to BEL or ESC \.
    private void TakeString(byte next)
    {
        if (waiting.Count > 3 && waiting[^2] == Esc)
        {
            waiting.Clear();
            if (next != '\\')
            {
                waiting.Add(Esc);
                waiting.Add(next);
                TakeSecond(next);
            }
        }
        else if (next is Bell or Cancel or Substitute)
        {
            waiting.Clear();
        }
        else if (next != Esc && waiting.Count > 3)
        {
            // Its text is of no use: only its last byte is kept.
            waiting.RemoveAt(2);
        }
    }

    private void GiveUp(byte next)
    {
        waiting.Clear();
        if (next is not (Cancel or Substitute))
        {
            Take(next);
        }
    }

    private void Post(InputEvent? input)
    {
        FlushText();
        if (input is not null)
        {
            post(input);
        }
    }

    private void FlushText()
    {
        if (text.Length == 0)
        {
            return;
        }

        string run = text.ToString();
        text.Clear();
        foreach (string grapheme in CellWidth.Graphemes(run))
        {
            post(KeyEvent.Typed(grapheme));
        }
    }
}
