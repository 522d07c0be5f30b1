using System.Text.Json.Nodes;
using CountyToolkit.Enterprises;

namespace CountyToolkit.Checks;

/// <summary>An enterprise and what a rule says of it.</summary>
/// <param name="Enterprise">As the register knew it on the day.</param>
/// <param name="Verdict">The verdict, in its exact form without sentences.</param>
public sealed record CheckedEnterprise(Enterprise Enterprise, JsonObject Verdict);
