namespace CountyToolkit.Imports;

/// <summary>One row a batch wrote, and the row whose place it took.</summary>
/// <param name="Table">Table of both.</param>
/// <param name="Row">Number of the row.</param>
/// <param name="Enterprise">Whose it is; null for a row that names no enterprise itself.</param>
/// <param name="Place">Where in the file it stands.</param>
/// <param name="After">Its columns and their values, short keys of indicators as codes.</param>
/// <param name="Before">The same of the row that held before; null when none did.</param>
public sealed record ImportWrite(
    string Table, long Row, long? Enterprise, string Place, IReadOnlyDictionary<string, string?> After, IReadOnlyDictionary<string, string?>? Before);
