namespace CountyToolkit.Rules.Facts;

/// <summary>An entry on a list (名单).</summary>
/// <param name="List">Code of <c>lists</c>.</param>
/// <param name="From">First day; null = unknown.</param>
/// <param name="Until">Last day; null = still listed.</param>
/// <param name="Who">Whom the entry names: enterprise (the default), legal-representative, main-person.</param>
public sealed record ListFact(string List, DateOnly? From, DateOnly? Until, string Who);
