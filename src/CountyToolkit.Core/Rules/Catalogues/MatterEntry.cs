namespace CountyToolkit.Rules.Catalogues;

/// <summary>A matter (事项) a department is asked about before something can be said to be clean.</summary>
/// <param name="Code">Code, such as <c>safety</c>.</param>
/// <param name="Label">Chinese label.</param>
/// <param name="Unit">The department that answers for it; null when the catalogue names none.</param>
/// <param name="Covers">Incident kinds and lists a reply on this matter speaks for.</param>
public sealed record MatterEntry(string Code, string Label, string? Unit, IReadOnlyList<string> Covers);
