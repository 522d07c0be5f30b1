namespace CountyToolkit.Rules;

/// <summary>The date words of rules. A day that a month does not have becomes that month's last day (29 February → 28 February).</summary>
public static class RuleDates
{
    /// <summary><c>c.window(n)</c>: from the same day <paramref name="years"/> years back to the date, both in.</summary>
    public static DateWindow Window(DateOnly date, int years) => new(date.AddYears(-years), date, years);

    /// <summary><c>c.yearWindow(2023)</c>: 1 January to 31 December of that year.</summary>
    public static DateWindow YearWindow(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary><c>c.yearWindow(3)</c>: the so many full calendar years before the year of the date.</summary>
    public static DateWindow YearsBefore(DateOnly date, int years) => new(new DateOnly(date.Year - years, 1, 1), new DateOnly(date.Year - 1, 12, 31));

    /// <summary><c>c.nextMonth(d)</c>: the first day of the following month (次月起).</summary>
    public static DateOnly NextMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    /// <summary><c>c.addMonths(d, n)</c>: the same day so many months on, or the month's last day.</summary>
    public static DateOnly AddMonths(DateOnly day, int months) => day.AddMonths(months);

    /// <summary><c>c.dayBefore(d)</c>: the last day of a term that the next one begins on.</summary>
    public static DateOnly DayBefore(DateOnly day) => day.AddDays(-1);
}
