using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>
/// A text being edited. Invariants: it is kept grapheme by grapheme, and the caret stands between two of them; what was typed or
/// deleted in one go is one step to take back, and so is everything else that changed it.
/// </summary>
internal sealed class EditedText
{
    private const int MostSteps = 50;
    private readonly List<string> graphemes = [];
    private readonly List<(string[] Text, int Caret)> steps = [];
    private EditKind last;

    /// <summary>Graphemes before the caret.</summary>
    public int Caret { get; private set; }

    /// <summary>Graphemes in all.</summary>
    public int Count => graphemes.Count;

    /// <summary>The grapheme at a place.</summary>
    public string this[int place] => graphemes[place];

    /// <summary>The whole text.</summary>
    public override string ToString() => string.Concat(graphemes);

    /// <summary>Puts another text in its place and the caret at its end; what was before cannot be had back.</summary>
    public void Replace(IEnumerable<string> text)
    {
        steps.Clear();
        last = EditKind.Other;
        graphemes.Clear();
        graphemes.AddRange(text);
        Caret = graphemes.Count;
        Join();
    }

    /// <summary>Puts graphemes in at the caret, no more of them than there is room for; or in the place of the whole text.</summary>
    public void Insert(IEnumerable<string> text, int most, bool instead = false)
    {
        string[] added = [.. text.Take(Math.Max(0, most - (instead ? 0 : graphemes.Count)))];
        if (instead || added.Length > 0)
        {
            Step(added.Length == 1 && !instead ? EditKind.Typing : EditKind.Other);
        }

        if (instead)
        {
            graphemes.Clear();
            Caret = 0;
            last = EditKind.Typing;
        }

        graphemes.InsertRange(Caret, added);
        Caret += added.Length;
        Join();
    }

    /// <summary>Takes the graphemes from one place up to another away; the caret is left where they stood.</summary>
    public void Remove(int from, int to)
    {
        Step(to - from == 1 ? EditKind.Deleting : EditKind.Other);
        int start = Math.Clamp(from, 0, Count);
        graphemes.RemoveRange(start, Math.Clamp(to, start, Count) - start);
        Caret = start;
        Join();
    }

    /// <summary>Moves the caret, as far as there is text.</summary>
    public void MoveTo(int place)
    {
        Caret = Math.Clamp(place, 0, Count);
        last = EditKind.Other;
    }

    /// <summary>Takes the last step back; false when there is none.</summary>
    public bool TakeBack()
    {
        if (steps.Count == 0)
        {
            return false;
        }

        graphemes.Clear();
        graphemes.AddRange(steps[^1].Text);
        Caret = steps[^1].Caret;
        steps.RemoveAt(steps.Count - 1);
        last = EditKind.Other;
        return true;
    }

    private void Step(EditKind kind)
    {
        if (kind == EditKind.Other || kind != last)
        {
            steps.Add(([.. graphemes], Caret));
            steps.RemoveRange(0, Math.Max(0, steps.Count - MostSteps));
        }

        last = kind;
    }

    // A combining mark typed after its letter, or a deletion between two halves of a sequence, makes one grapheme of two.
    private void Join()
    {
        string whole = ToString();
        if (new StringInfo(whole).LengthInTextElements == Count)
        {
            return;
        }

        int before = graphemes.Take(Caret).Sum(g => g.Length);
        graphemes.Clear();
        graphemes.AddRange(CellWidth.Graphemes(whole));
        Caret = 0;
        for (int passed = 0; Caret < Count && passed < before; Caret++)
        {
            passed += graphemes[Caret].Length;
        }
    }
}
