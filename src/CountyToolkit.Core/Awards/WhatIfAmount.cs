using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards;

/// <summary>What one enterprise would get under one version.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Outcome">The verdict's outcome.</param>
/// <param name="Granted">In 元; null while it cannot be computed.</param>
/// <param name="Blanks">What keeps it from being computed; none where it is.</param>
internal sealed record WhatIfAmount(string Code, string Name, Outcome Outcome, Exact? Granted, IReadOnlyList<JsonObject> Blanks);
