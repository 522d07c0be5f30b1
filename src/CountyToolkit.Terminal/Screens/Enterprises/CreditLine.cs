namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>A credential, an incident, an entry on a list, a grade, or an inquiry.</summary>
/// <param name="Category">Which of the five.</param>
/// <param name="What">Its kind.</param>
/// <param name="Level">Level, grade or unit asked.</param>
/// <param name="Span">The day, the days or the year.</param>
/// <param name="State">What it is worth today: valid, lapsed, on the list, replied, not replied.</param>
/// <param name="Paper">Document or certificate, and what happened.</param>
/// <param name="Origin">The paper it came from.</param>
/// <param name="Bad">Whether it may stand in the way of something.</param>
/// <param name="Over">Whether it is over.</param>
internal sealed record CreditLine(string Category, string What, string Level, string Span, string State, string Paper, string Origin, bool Bad, bool Over)
{
    /// <summary>The inquiry it is; null for all else.</summary>
    public CountyToolkit.Credit.Inquiry? Inquiry { get; init; }
}
