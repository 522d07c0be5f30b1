using System.Globalization;

namespace CountyToolkit;

/// <summary>
/// Knows an identity-card number when one stands where a code should, so that it is refused and never shown, stored
/// or logged in full: sole traders' lists carry them in the code column.
/// </summary>
public static class PersonalNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>
    /// An identity-card number of 18 characters (birth date and check right) or of 15 (birth date right). A wrong check
    /// of the longer form still counts when it starts with a province: a slip of the pen does not make it public.
    /// </summary>
    public static bool IsIdentityCard(string text) => text.Length switch
    {
        18 => text[..17].All(char.IsAsciiDigit) && (char.IsAsciiDigit(text[17]) || text[17] is 'X' or 'x')
            && IsProvince(text) && IsBirthDate(text[6..14]),
        15 => text.All(char.IsAsciiDigit) && IsProvince(text) && IsBirthDate("19" + text[6..12]),
        _ => false,
    };

    /// <summary>Whether the check figure of an 18-character identity number is right.</summary>
    internal static bool CheckHolds(string text)
    {
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++)
        {
            sum += (text[i] - '0') * Weights[i];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(text[17]);
    }

    /// <summary>The text with every identity number in it masked but for its first three and last two characters.</summary>
    public static string Mask(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = RunEnd(text, start);
            if (IsIdentityCard(text[start..end]))
            {
                text = text[..(start + 3)] + new string('*', end - start - 5) + text[(end - 2)..];
            }

            start = Math.Max(end, start + 1);
        }

        return text;
    }

    /// <summary>Whether an identity number stands anywhere in the text.</summary>
    public static bool IsIn(string text) => !ReferenceEquals(Mask(text), text);

    private static int RunEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is 'X' or 'x' && end > start)))
        {
            end++;
        }

        return end;
    }

    private static bool IsProvince(string text) =>
        int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture) is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37)
            or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or 81 or 82 or 83;

    private static bool IsBirthDate(string yyyymmdd) =>
        DateOnly.TryParseExact(yyyymmdd, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly born)
        && born.Year is >= 1900 and <= 2099;
}
