using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>A firm two runs say different things of.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Name">Name in the run looked at, else in the other.</param>
/// <param name="Before">Granted by the earlier run, in 元; null = nothing to be said.</param>
/// <param name="After">Granted by the run looked at.</param>
/// <param name="OutcomeBefore">Outcome in the earlier run; empty = not in it.</param>
/// <param name="OutcomeAfter">Outcome in the run looked at; empty = not in it.</param>
/// <param name="Change">What the firm gains; null = one of the two could not tell.</param>
internal sealed record CompareRow(string Code, string Name, Exact? Before, Exact? After, string OutcomeBefore, string OutcomeAfter, Exact? Change)
{
    /// <summary>How much it is, whichever way.</summary>
    public Exact Size => Change is { } change ? Exact.Max(change, -change) : Exact.Zero;

    /// <summary>A row of <c>awards compare</c>.</summary>
    public static CompareRow Of(JsonObject row) => new(
        StrictJson.Text(row["code"]) ?? "",
        StrictJson.Text(row["name"]) ?? "",
        Amount(row["before"]),
        Amount(row["after"]),
        StrictJson.Text(row["outcomeBefore"]) ?? "",
        StrictJson.Text(row["outcome"]) ?? "",
        Amount(row["change"]));

    private static Exact? Amount(JsonNode? node) => StrictJson.Text(node) is { } text ? Exact.Parse(text) : null;
}
