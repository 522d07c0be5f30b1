using System.Globalization;
using System.Numerics;

namespace CountyToolkit.Imports;

/// <summary>
/// The digits of a number cell. A spreadsheet keeps 15 significant digits and writes up to 17, so that 1234.56 may stand
/// in the file as 1234.5599999999999: the figure the clerk saw is the one at 15 digits.
/// </summary>
internal static class RawDigits
{
    private const int Significant = 15;

    /// <summary>The number at 15 significant digits; null when the digits are none.</summary>
    public static Exact? Read(string digits)
    {
        int e = digits.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? digits : digits[..e];
        int count = mantissa.SkipWhile(c => !char.IsBetween(c, '1', '9')).Count(char.IsAsciiDigit);
        if (!Exact.TryParse(digits, out Exact value) || count <= Significant || value.Sign == 0)
        {
            return Exact.TryParse(digits, out value) ? value : null;
        }

        int exponent = 0;
        if (e >= 0 && !int.TryParse(digits[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int lastPlace = exponent - (point < 0 ? 0 : mantissa.Length - point - 1);
        return RoundAt(value, lastPlace + count - Significant);
    }

    private static Exact RoundAt(Exact value, int place)
    {
        Exact unit = place >= 0 ? Exact.Of(BigInteger.Pow(10, place)) : new Exact(1, BigInteger.Pow(10, -place));
        return (value / unit).Round(0) * unit;
    }
}
