namespace CountyToolkit.Checks;

/// <summary>An enterprise kept as a worked case.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Seen">What the rule said of it.</param>
/// <param name="Expected">What the case expects: what a person stated, else what was seen.</param>
/// <param name="Files">Files written.</param>
public sealed record KeptCase(string Name, string Seen, string Expected, IReadOnlyList<string> Files);
