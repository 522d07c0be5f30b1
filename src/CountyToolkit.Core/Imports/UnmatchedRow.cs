namespace CountyToolkit.Imports;

/// <summary>A row of a list whose firm the register does not know, or knows under another name.</summary>
/// <param name="Place">File, sheet and cell.</param>
/// <param name="Name">The name as the list has it.</param>
/// <param name="Known">The present name, when found by an old one; null when not found.</param>
public sealed record UnmatchedRow(string Place, string Name, string? Known);
