namespace CountyToolkit.Imports;

/// <summary>A row of a list whose firm the register does not know, or knows under another name.</summary>
/// <param name="Row">The row.</param>
/// <param name="Place">File, sheet and cell.</param>
/// <param name="Name">The name as the list has it.</param>
/// <param name="Known">The present name, when found by an old one; null when not found.</param>
/// <param name="Near">A present name so like it that it may be the same firm, renamed; null when none is, or it was found.</param>
/// <param name="Line">The row as it was read.</param>
public sealed record UnmatchedRow(RowPlace Row, string Place, string Name, string? Known, string? Near, SheetRow Line);
