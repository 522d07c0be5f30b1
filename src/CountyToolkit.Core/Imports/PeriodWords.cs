namespace CountyToolkit.Imports;

/// <summary>Periods as tables and people write them: 2024, 2024年度, 2024年三季度, 2024年1-6月, 2024-07.</summary>
public static class PeriodWords
{
    /// <summary>The period's own form; the text itself when it is none of these; null for null.</summary>
    public static string? Read(string? text)
    {
        if (text is null || Period.TryParse(text, out _))
        {
            return text;
        }

        HeadText heading = HeadText.Of(text);
        return heading is { Period: { } period, Whole: "" } ? period : text;
    }

    /// <summary>
    /// The one period that the texts around a table speak of, its title, its sheet, its file: 2026Q3 of “2026年” and
    /// “三季度指标2026Q3”. Null when none does, when they disagree, or when one speaks of a span no period has.
    /// </summary>
    public static Period? Of(IEnumerable<string> texts)
    {
        Period?[] said = [.. texts.SelectMany(HeadText.PeriodsIn).Distinct().Select(t => Period.TryParse(t, out Period? period) ? period : null)];
        Period? finest = said.MaxBy(p => p?.Parts);
        return said.All(p => p is not null && p.FirstDay <= finest!.FirstDay && p.LastDay >= finest.LastDay) ? finest : null;
    }
}
