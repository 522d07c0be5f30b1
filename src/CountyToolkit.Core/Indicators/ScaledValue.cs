using System.Numerics;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Indicators;

/// <summary>Values as people write them, in the catalogue's unit, and as they are stored: whole numbers, scaled.</summary>
public static class ScaledValue
{
    /// <summary>Reads a value exactly; nothing is rounded. Thousands marks may stand where they belong; a percent sign where the unit is %.</summary>
    /// <param name="written">As written.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="where">Place, for the error.</param>
    /// <param name="value">The scaled value.</param>
    /// <param name="error">
    /// <c>indicator.not-number</c>, <c>indicator.decimals</c> (more than the catalogue keeps), <c>indicator.negative</c> (a count
    /// below 0), <c>indicator.too-large</c>, <c>indicator.text</c> (an indicator in words holds no number); null when read.
    /// </param>
    public static bool TryRead(string written, IndicatorEntry indicator, string? where, out long value, out OfficeError? error)
    {
        value = 0;
        string text = FullWidth.FoldTight(written);
        string number = Fen.Plain(indicator.Unit == "%" ? text.TrimEnd('%') : text);
        string? code = indicator.Kind == "text" ? "indicator.text" : !Exact.TryParse(number, out Exact exact) ? "indicator.not-number" : Scale(exact, indicator, out value);
        error = code is null ? null : new OfficeError(ErrorKind.BadInput, code, where, written, indicator.Label, FormattableString.Invariant($"{indicator.Decimals}"));
        return error is null;
    }

    /// <summary>A stored value in the catalogue's unit, without trailing zeros: 1234567 with 2 decimals is <c>12345.67</c>.</summary>
    public static string Text(long value, int decimals) => Of(value, decimals).ToString();

    /// <summary>A stored value in the catalogue's unit, exact.</summary>
    public static Exact Of(long value, int decimals) => new(value, BigInteger.Pow(10, decimals));

    private static string? Scale(Exact exact, IndicatorEntry indicator, out long value)
    {
        value = 0;
        Exact scaled = exact * new Exact(BigInteger.Pow(10, indicator.Decimals), 1);
        if (!scaled.Denominator.IsOne)
        {
            return "indicator.decimals";
        }

        if (scaled.Sign < 0 && indicator.Kind == "count")
        {
            return "indicator.negative";
        }

        if (BigInteger.Abs(scaled.Numerator) > long.MaxValue)
        {
            return "indicator.too-large";
        }

        value = (long)scaled.Numerator;
        return null;
    }
}
