using System.Text;

namespace CountyToolkit;

/// <summary>
/// Folds the second shapes that Chinese office text brings along: full-width letters, figures and signs, odd blanks,
/// radicals that copying out of a PDF leaves in place of characters. Done by table, because the runtime's own
/// normalisation does nothing at all where ICU is absent.
/// </summary>
public static class FullWidth
{
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const char FirstRadical = '\u2F00';

    /// <summary>Pairs of a simplified radical of the supplement block and the character it looks like.</summary>
    private const string ShortRadicals = "⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙";

    /// <summary>U+2F00 onwards: the character each Kangxi radical looks like.</summary>
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>
    /// The text in its plain shape: half-width letters, figures and signs; every blank an ordinary space; marks nobody
    /// sees dropped, and with them what would steer a terminal or turn the order of letters round. Brackets come out as <c>()</c>; Chinese stops (、。《》) stay.
    /// </summary>
    public static string Fold(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            char one = FoldOne(c);
            if (one != '\0')
            {
                folded.Append(one);
            }
        }

        return folded.ToString();
    }

    /// <summary>The text folded and with every blank and line break gone; the shape in which headings and names are compared.</summary>
    public static string FoldTight(string text)
    {
        string folded = Fold(text);
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(c => !char.IsWhiteSpace(c))) : folded;
    }

    /// <summary>Whether a character shows nothing itself but may steer a terminal, turn the order of letters round or hide between two others. Tabs and line ends do not count.</summary>
    public static bool IsUnseen(char c) => c is '\u2028' or '\u2029' || FoldOne(c) == '\0';

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (FoldOne(c) != c)
            {
                return false;
            }
        }

        return true;
    }

    private static char ShortRadical(char c)
    {
        int at = ShortRadicals.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 && at % 2 == 0 ? ShortRadicals[at + 1] : c;
    }

    private static char FoldOne(char c) => c switch
    {
        '\t' or '\n' or '\r' or (>= ' ' and < '\u007F') => c,
        < '\u00A0' => '\0',
        >= FirstWide and <= LastWide => (char)(c - (FirstWide - '!')),
        >= '\u2E80' and <= '\u2EFF' => ShortRadical(c),
        >= FirstRadical when c - FirstRadical < Radicals.Length => Radicals[c - FirstRadical],
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' => ' ',
        '\u2028' or '\u2029' => '\n',
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u061C' or '\uFEFF' or '\u00AD' => '\0',
        '\uFFE5' => '\u00A5',
        _ => c,
    };
}
