namespace CountyToolkit.Rules.Catalogues;

/// <summary>Which rule a pool is judged by, for a purpose and a span of days.</summary>
/// <param name="Purpose"><c>recognise</c> or <c>review</c>.</param>
/// <param name="From">First day, or null for always.</param>
/// <param name="Until">Last day, or null for open.</param>
/// <param name="Rule"><c>policy/rule</c>.</param>
public sealed record PoolCheck(string Purpose, DateOnly? From, DateOnly? Until, string Rule);
