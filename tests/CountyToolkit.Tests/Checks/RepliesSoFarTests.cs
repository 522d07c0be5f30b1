using System.Text.Json.Nodes;
using CountyToolkit.Facts;

namespace CountyToolkit.Tests.Checks;

public sealed class RepliesSoFarTests
{
    [Theory]
    [InlineData("""{"matter":"tax","unit":"税务局","on":"2026-06-18","from":"2022-01-01","until":"2026-06-30"}""", "2026-06-30")]
    [InlineData("""{"matter":"tax","unit":"税务局","on":"2026-06-18"}""", "2026-06-18")]
    [InlineData("""{"matter":"tax","unit":"税务局","from":"2022-01-01","until":"2026-06-30"}""", null)]
    [InlineData("""{"matter":"credit","unit":"税务局","on":"2026-06-18","from":"2022-01-01","until":"2026-06-30"}""", null)]
    [InlineData("""{"matter":"tax","unit":"税务局","on":"2026-06-18","from":"2025-01-01","until":"2026-06-30"}""", null)]
    public void A_reply_that_ends_too_early_is_no_silence(string inquiry, string? until)
    {
        JsonObject verdict = JsonNode.Parse("""{"items":[{"missing":[{"kind":"inquiry","code":"tax","unit":"税务局","period":"2024-01-01/2027-01-01"}]}],"missing":[]}""")!.AsObject();
        RepliesSoFar.AddTo(verdict, new JsonArray(JsonNode.Parse(inquiry)));
        JsonNode blank = verdict["items"]![0]!["missing"]![0]!;
        Assert.Equal((until, until is null ? null : "2027-01-01"), ((string?)blank["repliedUntil"], (string?)blank["neededUntil"]));
    }
}
