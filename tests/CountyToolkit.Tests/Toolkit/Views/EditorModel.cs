using System.Globalization;
using System.Text;

namespace CountyToolkit.Tests.Toolkit.Views;

/// <summary>An editor told in the plainest way: one string and an offset into it, borders of graphemes looked up anew each time.</summary>
internal sealed class EditorModel(bool manyLines)
{
    private readonly Stack<(string Text, int Offset)> past = [];
    private string run = "";
    private bool selected;

    public string Text { get; private set; } = "";

    public int Offset { get; private set; }

    public string Before => Text[..Offset];

    /// <summary>Leaves the editor and comes back: what stands in one line is selected.</summary>
    public void ComeBack() => selected = !manyLines && Text.Length > 0;

    /// <summary>A key that moves or deletes was pressed.</summary>
    public void Keep() => selected = false;

    public void Insert(string added)
    {
        string clean = Clean(added);
        if (selected)
        {
            past.Push((Text, Offset));
            (Text, Offset, run, selected) = ("", 0, "typed", false);
        }
        else if (clean.Length > 0)
        {
            Remember(new StringInfo(clean).LengthInTextElements == 1 ? "typed" : "");
        }

        Text = Text.Insert(Offset, clean);
        Offset += clean.Length;
        Settle();
    }

    public void Backspace() => Remove(Borders().LastOrDefault(b => b < Offset), Offset);

    public void Delete() => Remove(Offset, Borders().FirstOrDefault(b => b > Offset, Offset));

    public void Left() => Go(Borders().LastOrDefault(b => b < Offset));

    public void Right() => Go(Borders().FirstOrDefault(b => b > Offset, Offset));

    public void Home() => Go(LineStart);

    public void End() => Go(LineEnd);

    public void TakeBack()
    {
        if (past.TryPop(out (string Text, int Offset) before))
        {
            (Text, Offset) = before;
        }

        run = before.Text is null ? run : "";
    }

    public void KillBefore() => Remove(LineStart, Offset);

    public void KillAfter() => Remove(Offset, LineEnd);

    private int LineStart => Offset == 0 ? 0 : Text.LastIndexOf('\n', Offset - 1) + 1;

    private int LineEnd => Text.IndexOf('\n', Offset) is var end and >= 0 ? end : Text.Length;

    private void Remove(int from, int to)
    {
        if (from == to)
        {
            return;
        }

        Remember(new StringInfo(Text[from..to]).LengthInTextElements == 1 ? "deleted" : "");
        Text = Text.Remove(from, to - from);
        Offset = from;
        Settle();
    }

    private void Go(int place) => (Offset, run) = (place, "");

    private void Remember(string kind)
    {
        if (kind.Length == 0 || kind != run)
        {
            past.Push((Text, Offset));
        }

        run = kind;
    }

    private void Settle() => Offset = Borders().First(b => b >= Offset);

    private IEnumerable<int> Borders() => StringInfo.ParseCombiningCharacters(Text).Append(Text.Length);

    private string Clean(string text)
    {
        StringBuilder kept = new();
        TextElementEnumerator each = StringInfo.GetTextElementEnumerator(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        while (each.MoveNext())
        {
            string grapheme = each.GetTextElement();
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(grapheme, 0);
            kept.Append(grapheme switch
            {
                "\n" => manyLines ? "\n" : " ",
                "\t" => manyLines ? "    " : " ",
                _ when category is UnicodeCategory.Control or UnicodeCategory.Format => "",
                _ => grapheme,
            });
        }

        return kept.ToString();
    }
}
