namespace CountyToolkit.Awards.Steps;

/// <summary>One instalment as declared.</summary>
/// <param name="Share">A fraction of the line; the last stage takes the rest whatever it says.</param>
/// <param name="Year">Years after <c>--year</c>.</param>
/// <param name="Condition">What must hold for it to be paid; null = nothing.</param>
internal sealed record Stage(Exact Share, int Year, StageCondition? Condition);
