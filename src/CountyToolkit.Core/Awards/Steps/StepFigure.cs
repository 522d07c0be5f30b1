namespace CountyToolkit.Awards.Steps;

/// <summary>A figure as a step uses it.</summary>
/// <param name="Key">Key in the policy document, with the row for a table.</param>
/// <param name="Value">In 元; null = the office has still to fill it in.</param>
/// <param name="Clause">Clause of the document.</param>
internal sealed record StepFigure(string Key, Exact? Value, string? Clause);
