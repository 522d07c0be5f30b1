using System.Globalization;
using System.Numerics;

namespace CountyToolkit;

/// <summary>
/// An exact fraction, kept in lowest terms with a positive denominator. Rules compare and add with it, so that no
/// bound is ever missed by a rounding; it is rounded once, where money is paid or a figure is shown.
/// </summary>
public readonly record struct Exact : IComparable<Exact>
{
    private readonly BigInteger denominatorLessOne;

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Exact(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / common;
        denominatorLessOne = (denominator / common) - 1;
    }

    /// <summary>Zero.</summary>
    public static Exact Zero { get; }

    /// <summary>One.</summary>
    public static Exact One { get; } = new(1, 1);

    /// <summary>Numerator in lowest terms; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Denominator in lowest terms; always positive.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A whole number.</summary>
    public static Exact Of(BigInteger whole) => new(whole, 1);

    /// <summary>A decimal, exactly.</summary>
    public static Exact Of(decimal value) =>
        TryParse(value.ToString(CultureInfo.InvariantCulture), out Exact exact) ? exact : Zero;

    /// <summary>
    /// Reads plain decimal text such as <c>-12.50</c> or <c>1.5E+3</c> exactly; no thousands separators, no blanks.
    /// </summary>
    public static bool TryParse(string text, out Exact value)
    {
        if (TryPlain(text, out value))
        {
            return true;
        }

        int exponentAt = text.IndexOfAny(['e', 'E']);
        int exponent = 0;
        string plain = exponentAt < 0 ? text : text[..exponentAt];
        if (exponentAt >= 0 && (!int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs((long)exponent) > 400))
        {
            return false;
        }

        int point = plain.IndexOf('.', StringComparison.Ordinal);
        string digits = point < 0 ? plain : plain.Remove(point, 1);
        string unsigned = digits.Length > 0 && digits[0] is '-' or '+' ? digits[1..] : digits;
        if (unsigned.Length == 0 || unsigned.Any(c => !char.IsAsciiDigit(c)) || (point >= 0 && plain[..point].TrimStart('-', '+').Length == 0))
        {
            return false;
        }

        int scale = (point < 0 ? 0 : plain.Length - point - 1) - exponent;
        BigInteger whole = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        value = scale >= 0 ? new Exact(whole, BigInteger.Pow(10, scale)) : new Exact(whole * BigInteger.Pow(10, -scale), 1);
        return true;
    }

    /// <summary>Up to 18 digits without exponent, which is nearly every number there is; the general way costs four times that.</summary>
    private static bool TryPlain(string text, out Exact value)
    {
        value = Zero;
        long digits = 0, scale = 1;
        int first = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0, point = -1;
        if (text.Length == first || text.Length - first > 19 || !char.IsAsciiDigit(text[first]))
        {
            return false;
        }

        for (int i = first; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else if (char.IsAsciiDigit(text[i]) && digits < long.MaxValue / 100)
            {
                digits = (digits * 10) + (text[i] - '0');
                scale = point < 0 ? scale : scale * 10;
            }
            else
            {
                return false;
            }
        }

        value = new Exact(text[0] == '-' ? -digits : digits, scale);
        return true;
    }

    /// <summary>Reads decimal text or the <c>n/d</c> form of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Exact Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return new Exact(
                BigInteger.Parse(text[..slash], CultureInfo.InvariantCulture),
                BigInteger.Parse(text[(slash + 1)..], CultureInfo.InvariantCulture));
        }

        return TryParse(text, out Exact value) ? value : throw new FormatException(text);
    }

    /// <summary>Sum.</summary>
    public static Exact operator +(Exact a, Exact b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>Difference.</summary>
    public static Exact operator -(Exact a, Exact b) => new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>Negation.</summary>
    public static Exact operator -(Exact a) => new(-a.Numerator, a.Denominator);

    /// <summary>Product.</summary>
    public static Exact operator *(Exact a, Exact b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
    public static Exact operator /(Exact a, Exact b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Less than.</summary>
    public static bool operator <(Exact a, Exact b) => a.CompareTo(b) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Exact a, Exact b) => a.CompareTo(b) > 0;

    /// <summary>At most.</summary>
    public static bool operator <=(Exact a, Exact b) => a.CompareTo(b) <= 0;

    /// <summary>At least.</summary>
    public static bool operator >=(Exact a, Exact b) => a.CompareTo(b) >= 0;

    /// <summary>The greater of two.</summary>
    public static Exact Max(Exact a, Exact b) => a >= b ? a : b;

    /// <summary>The lesser of two.</summary>
    public static Exact Min(Exact a, Exact b) => a <= b ? a : b;

    /// <summary>This to a whole power of at least 0.</summary>
    public Exact Power(int exponent) => new(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent));

    /// <summary>The greatest whole number not above this.</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The least whole number not below this.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>Rounded to <paramref name="decimals"/> places, halves away from zero (四舍五入).</summary>
    public Exact Round(int decimals)
    {
        Exact scaled = this * Of(BigInteger.Pow(10, decimals));
        Exact half = new(1, 2);
        BigInteger whole = scaled.Sign < 0 ? -((-scaled) + half).Floor() : (scaled + half).Floor();
        return new Exact(whole, BigInteger.Pow(10, decimals));
    }

    /// <summary>Decimal text with exactly <paramref name="decimals"/> places, halves away from zero; to show, never to compute on.</summary>
    public string ToDecimalText(int decimals)
    {
        BigInteger scaled = (Round(decimals) * Of(BigInteger.Pow(10, decimals))).Numerator;
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = decimals == 0 ? digits : digits[..^decimals] + "." + digits[^decimals..];
        return scaled.Sign < 0 ? "-" + text : text;
    }

    /// <summary>Exact when a finite decimal: its shortest decimal text; else <c>n/d</c>. The inverse of <see cref="Parse"/>.</summary>
    public override string ToString()
    {
        int places = 0;
        BigInteger rest = Denominator;
        int twos = 0, fives = 0;
        while (rest % 2 == 0)
        {
            rest /= 2;
            twos++;
        }

        while (rest % 5 == 0)
        {
            rest /= 5;
            fives++;
        }

        if (!rest.IsOne)
        {
            return Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
        }

        places = Math.Max(twos, fives);
        return ToDecimalText(places);
    }

    /// <inheritdoc/>
    public int CompareTo(Exact other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
}
