namespace CountyToolkit.Rules.Facts;

/// <summary>A department's reply (征求部门意见) on a matter for a span of days.</summary>
/// <param name="Matter">Code of <c>matters</c>.</param>
/// <param name="From">First day asked about; null = from the beginning.</param>
/// <param name="Until">Last day asked about; null = the day of the reply.</param>
/// <param name="Unit">The department.</param>
/// <param name="On">Day of the reply; null = not answered yet, and the row speaks for nothing.</param>
public sealed record InquiryFact(string Matter, DateOnly? From, DateOnly? Until, string? Unit, DateOnly? On);
