using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A text being edited. Invariant: it is kept grapheme by grapheme, and the caret stands between two of them.</summary>
internal sealed class EditedText
{
    private readonly List<string> graphemes = [];

    /// <summary>Graphemes before the caret.</summary>
    public int Caret { get; private set; }

    /// <summary>Graphemes in all.</summary>
    public int Count => graphemes.Count;

    /// <summary>The grapheme at a place.</summary>
    public string this[int place] => graphemes[place];

    /// <summary>The whole text.</summary>
    public override string ToString() => string.Concat(graphemes);

    /// <summary>Puts another text in its place and the caret at its end.</summary>
    public void Replace(IEnumerable<string> text)
    {
        graphemes.Clear();
        graphemes.AddRange(text);
        Caret = graphemes.Count;
        Join();
    }

    /// <summary>Puts graphemes in at the caret, no more of them than there is room for.</summary>
    public void Insert(IEnumerable<string> text, int most)
    {
        string[] added = [.. text.Take(Math.Max(0, most - graphemes.Count))];
        graphemes.InsertRange(Caret, added);
        Caret += added.Length;
        Join();
    }

    /// <summary>Takes the graphemes from one place up to another away; the caret is left where they stood.</summary>
    public void Remove(int from, int to)
    {
        int start = Math.Clamp(from, 0, Count);
        graphemes.RemoveRange(start, Math.Clamp(to, start, Count) - start);
        Caret = start;
        Join();
    }

    /// <summary>Moves the caret, as far as there is text.</summary>
    public void MoveTo(int place) => Caret = Math.Clamp(place, 0, Count);

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
