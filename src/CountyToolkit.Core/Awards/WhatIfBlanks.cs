using System.Text.Json.Nodes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Facts;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards;

/// <summary>Why enterprises cannot be computed, one entry a reason, so that one letter to one unit is seen to be all that is wanting.</summary>
internal static class WhatIfBlanks
{
    /// <summary>The blanks of a result that is open; one that waits for a judgement says its outcome.</summary>
    public static IReadOnlyList<JsonObject> Of(ResultBlob result)
    {
        JsonObject verdict = result.Verdict.DeepClone().AsObject();
        RepliesSoFar.AddTo(verdict, result.Facts["inquiries"]);
        JsonObject[] blanks =
        [
            .. new[] { verdict["missing"], result.Json["missing"] }.OfType<JsonArray>().SelectMany(a => a.OfType<JsonObject>()).Select(Reason).DistinctBy(CanonicalJson.Text),
        ];
        return blanks.Length > 0 ? blanks : [new JsonObject { ["outcome"] = result.Outcome.Text() }];
    }

    /// <summary>The reasons with the enterprises of each, the most frequent first: <c>[{ blank, enterprises: [{ code, name }] }]</c>.</summary>
    public static JsonArray Grouped(IEnumerable<WhatIfAmount> open) => new([.. open
        .SelectMany(a => a.Blanks.Select(b => (Firm: a, Blank: b)))
        .GroupBy(x => CanonicalJson.Text(x.Blank))
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (JsonNode)new JsonObject
        {
            ["blank"] = g.First().Blank.DeepClone(),
            ["enterprises"] = new JsonArray([.. g.Select(x => (JsonNode)new JsonObject { ["code"] = x.Firm.Code, ["name"] = x.Firm.Name })]),
        })]);

    private static JsonObject Reason(JsonObject blank)
    {
        JsonObject reason = blank.DeepClone().AsObject();
        if (StrictJson.Text(reason["kind"]) == "inquiry")
        {
            // How far back a question goes is each firm's own; that the reply ends too early is one reason for all.
            reason.Remove("period");
            if (reason["repliedUntil"] is not null)
            {
                reason.Remove("neededFrom");
            }
        }

        return reason;
    }
}
