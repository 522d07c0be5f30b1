namespace CountyToolkit.Terminal.Toolkit;

/// <summary>How far background work has come.</summary>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; 0 = not known.</param>
/// <param name="Note">What it is at, said instead of the two numbers; null for nothing.</param>
internal readonly record struct Progress(int Done, int Total, string? Note = null);
