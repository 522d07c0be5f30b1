namespace CountyToolkit.Imports;

/// <summary>Periods as tables write them: 2024, 2024年度, 2024年三季度, 2024年1-6月, 2024-07.</summary>
public static class PeriodWords
{
    /// <summary>The period's own form; the text itself when it is none of these; null for null.</summary>
    public static string? Read(string? text)
    {
        if (text is null || Period.TryParse(text, out _))
        {
            return text;
        }

        Heading heading = Heading.Of(text);
        return heading is { Period: { } period, Whole: "" } ? period : text;
    }
}
