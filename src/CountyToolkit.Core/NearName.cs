namespace CountyToolkit;

/// <summary>A name like another one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Nearness">0 nothing in common, 100 the same.</param>
public readonly record struct NearName(string Name, int Nearness);
