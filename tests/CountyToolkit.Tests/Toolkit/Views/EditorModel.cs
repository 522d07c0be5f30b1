using System.Globalization;
using System.Text;

namespace CountyToolkit.Tests.Toolkit.Views;

/// <summary>An editor told in the plainest way: one string and an offset into it, borders of graphemes looked up anew each time.</summary>
internal sealed class EditorModel(bool manyLines)
{
    public string Text { get; private set; } = "";

    public int Offset { get; private set; }

    public string Before => Text[..Offset];

    public void Insert(string added)
    {
        string clean = Clean(added);
        Text = Text.Insert(Offset, clean);
        Offset += clean.Length;
        Settle();
    }

    public void Backspace() => Remove(Borders().LastOrDefault(b => b < Offset), Offset);

    public void Delete() => Remove(Offset, Borders().FirstOrDefault(b => b > Offset, Offset));

    public void Left() => Offset = Borders().LastOrDefault(b => b < Offset);

    public void Right() => Offset = Borders().FirstOrDefault(b => b > Offset, Offset);

    public void Home() => Offset = LineStart;

    public void End() => Offset = LineEnd;

    public void KillBefore() => Remove(LineStart, Offset);

    public void KillAfter() => Remove(Offset, LineEnd);

    private int LineStart => Offset == 0 ? 0 : Text.LastIndexOf('\n', Offset - 1) + 1;

    private int LineEnd => Text.IndexOf('\n', Offset) is var end and >= 0 ? end : Text.Length;

    private void Remove(int from, int to)
    {
        Text = Text.Remove(from, to - from);
        Offset = from;
        Settle();
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
