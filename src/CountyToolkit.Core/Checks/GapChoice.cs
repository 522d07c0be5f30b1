using System.Text.Json.Nodes;

namespace CountyToolkit.Checks;

/// <summary>Where one of several is enough: what the nearest way takes, and what would do instead.</summary>
/// <param name="Taken">Ids of the items counted.</param>
/// <param name="Others">The other ways, nearest first, by their items.</param>
public sealed record GapChoice(IReadOnlyList<string> Taken, IReadOnlyList<IReadOnlyList<JsonObject>> Others);
