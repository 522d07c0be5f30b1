namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One name, code or attribute of an enterprise.</summary>
/// <param name="What">Which, and whether it held before or will hold later.</param>
/// <param name="Value">The value in words.</param>
/// <param name="From">First day; empty = since ever.</param>
/// <param name="Origin">The paper it came from.</param>
/// <param name="Holds">Whether it holds today.</param>
internal sealed record ProfileLine(string What, string Value, string From, string Origin, bool Holds);
