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
    private const string SecondReadings =
        "重c长z行h乐y厦s盛c朝z单s传z调d藏z石d车j会k解x曾z查z贾g番p角j校j降x系j率s弹t参s奇j还h宿x莞g蔚y尉y祭z区o仇q种c召s沈c翟d隗k" +
        "蕃b便p浅j阿e溪q合g和h圈j畜x叶x莆p埔p纤x赡s烃t兹z粘z辗z锗z涡w芥j铆m剿j嵌q橇q戌x茄j巷h裳s咳h";

    private static readonly Dictionary<char, char> Second = SecondReadings.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

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
