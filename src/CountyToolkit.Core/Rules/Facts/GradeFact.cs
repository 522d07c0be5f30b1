namespace CountyToolkit.Rules.Facts;

/// <summary>A yearly grade, such as 亩均效益 A–D.</summary>
/// <param name="Kind">Code of <c>gradeKinds</c>.</param>
/// <param name="Year">The year evaluated, not the year of publication.</param>
/// <param name="Grade">The grade; null = not published yet.</param>
public sealed record GradeFact(string Kind, int Year, string? Grade);
