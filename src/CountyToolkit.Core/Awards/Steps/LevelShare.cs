namespace CountyToolkit.Awards.Steps;

/// <summary>The part a level of government bears.</summary>
/// <param name="Level">Code of the level, such as <c>city</c>.</param>
/// <param name="Share">A fraction; null = the rest.</param>
internal sealed record LevelShare(string Level, Exact? Share);
