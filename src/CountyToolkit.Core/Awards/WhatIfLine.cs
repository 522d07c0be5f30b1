using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards;

/// <summary>An enterprise under the version applied and under the proposed one.</summary>
internal sealed record WhatIfLine(string Code, string Name, WhatIfAmount? Before, WhatIfAmount After)
{
    /// <summary>What it gains; below 0 what it loses. An amount that cannot be computed counts 0.</summary>
    public Exact Change => (After.Granted ?? Exact.Zero) - (Before?.Granted ?? Exact.Zero);

    /// <summary>Whether anything is different, the outcome too; where there was no programme before, only money is.</summary>
    public bool Differs => Change.Sign != 0 || (Before is { } was && (was.Outcome != After.Outcome || was.Granted is null != After.Granted is null));

    /// <summary>The line of the document.</summary>
    public JsonObject ToJson() => new()
    {
        ["code"] = Code,
        ["name"] = Name,
        ["before"] = Before?.Granted is { } before ? Yuan.Shown(before) : null,
        ["after"] = After.Granted is { } after ? Yuan.Shown(after) : null,
        ["change"] = Yuan.Shown(Change),
        ["outcomeBefore"] = Before?.Outcome.Text(),
        ["outcomeAfter"] = After.Outcome.Text(),
    };
}
