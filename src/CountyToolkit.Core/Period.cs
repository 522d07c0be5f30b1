using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CountyToolkit;

/// <summary>A period of a value: a year <c>2024</c>, half <c>2024H1</c>, quarter <c>2024Q3</c> or month <c>2024-07</c>.</summary>
public sealed record Period
{
    private const int FirstYear = 1900;

    private Period(int year, int parts, int part)
    {
        Year = year;
        Parts = parts;
        Part = part;
    }

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    /// <summary>How many such periods a year has: 1, 2, 4 or 12.</summary>
    public int Parts { get; }

    /// <summary>Which of them, from 1.</summary>
    public int Part { get; }

    /// <summary>First day.</summary>
    public DateOnly FirstDay => new(Year, ((Part - 1) * (12 / Parts)) + 1, 1);

    /// <summary>Last day; what a period tells is known from then on and not before.</summary>
    public DateOnly LastDay => new DateOnly(Year, Part * (12 / Parts), 1).AddMonths(1).AddDays(-1);

    /// <summary>A whole year.</summary>
    public static Period OfYear(int year) => new(year, 1, 1);

    /// <summary>The last quarter that ended before a date; a quarter ending on the date itself does not count.</summary>
    public static Period LastQuarterBefore(DateOnly date)
    {
        Period current = new(date.Year, 4, ((date.Month - 1) / 3) + 1);
        return current.Back(1);
    }

    /// <summary>The period so many of its own kind earlier.</summary>
    public Period Back(int steps)
    {
        int index = (Year * Parts) + Part - 1 - steps;
        int part = ((index % Parts) + Parts) % Parts;
        return new Period((index - part) / Parts, Parts, part + 1);
    }

    /// <summary>Reads the four forms and nothing else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (text is null || text.Length < 4 || !TryNumber(text.AsSpan(0, 4), out int year) || year < FirstYear)
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = OfYear(year);
            return true;
        }

        int parts = text.Length == 6 && text[4] == 'H' ? 2 : text.Length == 6 && text[4] == 'Q' ? 4 : text.Length == 7 && text[4] == '-' ? 12 : 0;
        if (parts == 0 || !TryNumber(text.AsSpan(5), out int part) || part < 1 || part > parts)
        {
            return false;
        }

        period = new Period(year, parts, part);
        return true;
    }

    /// <summary>Reads a period a person typed.</summary>
    /// <exception cref="OfficeError"><c>period.form</c>: none of the four forms.</exception>
    public static Period Parse(string text, string? where = null) =>
        TryParse(text, out Period? period) ? period : throw new OfficeError(ErrorKind.BadInput, "period.form", where, text);

    /// <summary>The period as people and forms say it: 2024年度, 2024年上半年, 2024年三季度, 2024年7月.</summary>
    public string Words(Language language)
    {
        string part = Parts switch
        {
            2 => Messages.Text(language, $"period.half.{Part}"),
            4 => Messages.Text(language, $"period.quarter.{Part}"),
            _ => Part.ToString(CultureInfo.InvariantCulture),
        };
        return Messages.Text(language, $"period.words.{Parts}", Year.ToString("0000", CultureInfo.InvariantCulture), part);
    }

    /// <summary>The form it is written and stored in.</summary>
    public override string ToString() => Parts switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}H{Part}"),
        4 => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Part}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}"),
    };

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
