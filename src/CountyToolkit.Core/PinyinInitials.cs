using System.Text;

namespace CountyToolkit;

/// <summary>
/// 拼音首字母: first letters of the usual reading of Chinese characters, for finding by typing. The table is
/// <c>PinyinInitials.txt</c>, a letter for each character from U+4E00 to U+9FFF in order, 128 a line; <c>-</c> = not known.
/// </summary>
public static class PinyinInitials
{
    private const int First = 0x4E00, Last = 0x9FFF;

    private static readonly string Table = Read();

    // Characters of names with two usual readings: the second one's letter.
    private static readonly Dictionary<char, char> Second = new()
    {
        ['重'] = 'c', ['长'] = 'z', ['行'] = 'h', ['乐'] = 'y', ['厦'] = 's', ['盛'] = 'c', ['朝'] = 'z', ['单'] = 's', ['传'] = 'z', ['调'] = 'd',
        ['藏'] = 'z', ['石'] = 'd', ['车'] = 'j', ['会'] = 'k', ['解'] = 'x', ['曾'] = 'z', ['查'] = 'z', ['贾'] = 'g', ['番'] = 'p', ['角'] = 'j',
        ['校'] = 'j', ['降'] = 'x', ['系'] = 'j', ['率'] = 's', ['弹'] = 't', ['参'] = 's', ['奇'] = 'j', ['还'] = 'h', ['宿'] = 'x', ['莞'] = 'g',
        ['蔚'] = 'y', ['尉'] = 'y', ['祭'] = 'z', ['区'] = 'o', ['仇'] = 'q', ['种'] = 'c', ['召'] = 's', ['沈'] = 'c', ['翟'] = 'd', ['隗'] = 'k',
        ['蕃'] = 'b', ['便'] = 'p', ['浅'] = 'j', ['阿'] = 'e', ['溪'] = 'q', ['合'] = 'g', ['和'] = 'h', ['圈'] = 'j', ['畜'] = 'x', ['叶'] = 'x',
        ['莆'] = 'p', ['埔'] = 'p', ['纤'] = 'x', ['赡'] = 's', ['烃'] = 't', ['兹'] = 'z', ['粘'] = 'n', ['辗'] = 'z', ['锗'] = 'z', ['涡'] = 'w',
        ['芥'] = 'j', ['铆'] = 'm', ['剿'] = 'j', ['嵌'] = 'q', ['橇'] = 'q', ['戌'] = 'x', ['茄'] = 'j', ['巷'] = 'h', ['裳'] = 's', ['咳'] = 'h',
    };

    /// <summary>First letters in small letters; letters and digits stay, everything else and characters not known are left out.</summary>
    public static string Of(string text)
    {
        StringBuilder letters = new();
        foreach (char c in FullWidth.Fold(text))
        {
            if (Letter(c) is { } letter)
            {
                letters.Append(letter);
            }
        }

        return letters.ToString();
    }

    /// <summary>
    /// The first letters of a text in both readings, letter under letter, for a text that is matched often; where a character has
    /// one usual reading both are the same.
    /// </summary>
    public static (string Usual, string Other) Readings(string text)
    {
        string usual = Of(text);
        char[] other = [.. FullWidth.Fold(text).Where(c => Letter(c) is not null).Select(c => Second.GetValueOrDefault(c, Letter(c)!.Value))];
        return other.AsSpan().SequenceEqual(usual) ? (usual, usual) : (usual, new string(other));
    }

    /// <summary>Whether letters typed are first letters of characters that follow each other in a text; either reading of a character counts.</summary>
    /// <param name="text">A name.</param>
    /// <param name="typed">Letters and digits, in any case; never a hit when empty.</param>
    public static bool Match(string text, string typed) => Match(Readings(text), typed);

    /// <summary>As <see cref="Match(string, string)"/>, for readings made before.</summary>
    public static bool Match((string Usual, string Other) readings, string typed)
    {
        if (typed.Length == 0 || !typed.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        if (readings.Usual.Contains(typed, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (int at = 0; !ReferenceEquals(readings.Usual, readings.Other) && at + typed.Length <= readings.Usual.Length; at++)
        {
            if (ReadsAt(readings, at, typed))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReadsAt((string Usual, string Other) readings, int at, string typed)
    {
        for (int i = 0; i < typed.Length; i++)
        {
            char letter = char.ToLowerInvariant(typed[i]);
            if (readings.Usual[at + i] != letter && readings.Other[at + i] != letter)
            {
                return false;
            }
        }

        return true;
    }

    private static char? Letter(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            return char.ToLowerInvariant(c);
        }

        return c is >= (char)First and <= (char)Last && Table[c - First] != '-' ? Table[c - First] : null;
    }

    private static string Read()
    {
        using Stream stream = typeof(PinyinInitials).Assembly.GetManifestResourceStream("PinyinInitials.txt")!;
        using StreamReader reader = new(stream, Encoding.ASCII);
        return reader.ReadToEnd().ReplaceLineEndings("");
    }
}
