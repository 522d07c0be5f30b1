namespace CountyToolkit.Rules.Facts;

/// <summary>An incident or violation.</summary>
/// <param name="Kind">Code of <c>incidentKinds</c>.</param>
/// <param name="Grade">Code of <c>incidentGrades</c>; null = grade unknown.</param>
/// <param name="On">Day; null = day unknown.</param>
public sealed record IncidentFact(string Kind, string? Grade, DateOnly? On);
