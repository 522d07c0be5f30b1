namespace CountyToolkit.Imports;

/// <summary>One relation between parts of a workbook.</summary>
internal readonly record struct XlsxRelation(string Id, string Kind, string Target);
