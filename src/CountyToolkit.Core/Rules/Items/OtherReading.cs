namespace CountyToolkit.Rules.Items;

/// <summary>What the calendar-year reading of 近n年 would have given, where it differs from the reading used.</summary>
/// <param name="Window">The n full calendar years before the year of the date.</param>
/// <param name="Outcome">The outcome under that window.</param>
public sealed record OtherReading(DateWindow Window, Outcome Outcome);
