using System.Text;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// 文号 as people write them: brackets 〔〕 [] () 【】 ［］ （） and full or half width are one, blanks do not count.
/// </summary>
public static class DocumentNumber
{
    /// <summary>The form two numbers are compared in.</summary>
    public static string Key(string number)
    {
        StringBuilder key = new(number.Length);
        foreach (char c in number)
        {
            char plain = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
            plain = plain switch
            {
                '〔' or '[' or '(' or '【' or '﹝' or '{' or '<' or '〈' => '〔',
                '〕' or ']' or ')' or '】' or '﹞' or '}' or '>' or '〉' => '〕',
                _ => char.ToUpperInvariant(plain),
            };
            if (!char.IsWhiteSpace(plain))
            {
                key.Append(plain);
            }
        }

        return key.ToString();
    }

    /// <summary>Whether two numbers name the same document.</summary>
    public static bool Same(string a, string b) => string.Equals(Key(a), Key(b), StringComparison.Ordinal);
}
