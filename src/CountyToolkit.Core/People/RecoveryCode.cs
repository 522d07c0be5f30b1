using System.Security.Cryptography;

namespace CountyToolkit.People;

/// <summary>
/// The office's sealed recovery code: 25 characters in five groups, 125 bits of chance, of an alphabet without the
/// letters that are misread (I, L, O, U). Shown once; only its hash is kept.
/// </summary>
internal static class RecoveryCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 25;
    private const int Group = 5;

    /// <summary>A new code, with a hyphen between groups.</summary>
    public static string New()
    {
        string code = RandomNumberGenerator.GetString(Alphabet, Length);
        return string.Join('-', Enumerable.Range(0, Length / Group).Select(g => code.Substring(g * Group, Group)));
    }

    /// <summary>The code as it is hashed: read from paper, so case, blanks, hyphens and the misread letters do not matter.</summary>
    public static string Fold(string typed)
    {
        string upper = FullWidth.Fold(typed).ToUpperInvariant();
        string mended = upper.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return string.Concat(mended.Where(Alphabet.Contains));
    }
}
