namespace CountyToolkit.Awards.Programmes;

/// <summary>A line of a programme's table: a field as it is named, what it is called, and what stands there.</summary>
/// <param name="Field">As <c>programmes set</c> names it.</param>
/// <param name="Step">The step it belongs to; null for the programme's own.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">As it is set; empty when it may be given and is not.</param>
/// <param name="Said">The same as a person reads it.</param>
public sealed record ProgrammeRow(string Field, string? Step, string Label, string Value, string Said);
