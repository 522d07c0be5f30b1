namespace CountyToolkit.Awards.Programmes;

/// <summary>The day on which criteria, vetoes, titles and figures are seen.</summary>
public enum CheckDay
{
    /// <summary>The date of the run, the default.</summary>
    Date,

    /// <summary>The day of the title a line is for.</summary>
    TitleOn,

    /// <summary>31 December of the policy year.</summary>
    YearEnd,
}
