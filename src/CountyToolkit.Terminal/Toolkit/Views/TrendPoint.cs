namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>One value of a trend.</summary>
/// <param name="Label">Its period.</param>
/// <param name="Value">What the bar shows; null = not known, which is not nothing.</param>
/// <param name="Shown">What is written: the value with what belongs to it, or why there is none.</param>
internal sealed record TrendPoint(string Label, decimal? Value, string Shown);
