using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Law;

/// <summary>目标 and 任务 of the shipped documents: numbers an office is held to, and who has to do what by when.</summary>
public sealed class ShippedTargetTests
{
    private static readonly string[] Levels = ["national", "provincial", "city", "county"];
    private static readonly string[] TargetFields = ["id", "title", "level", "op", "value", "unit", "by", "clause", "lead", "question", "was"];
    private static readonly string[] TaskFields = ["id", "title", "level", "clause", "lead", "leadBy", "others", "due", "every", "draft"];

    public static TheoryData<string> Policies => [.. ShippedLaw.Policies()];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_target_has_a_number_a_comparison_and_a_day(string id)
    {
        PolicyDocument policy = ShippedLaw.Policy(id);
        foreach (JsonObject target in policy.Targets.OfType<JsonObject>())
        {
            Common(policy, target, TargetFields);
            Assert.Contains((string?)target["op"], new[] { ">=", "<=", ">", "=", "about" });
            Assert.NotNull(target["unit"]);
            Assert.True(target["value"]?.GetValueKind() is System.Text.Json.JsonValueKind.Number, $"{id}: {target["id"]}");
            string by = (string)target["by"]!;
            Assert.True(by is "yearly" or "open" || IsoDate.TryParse(by, out _), $"{id}: {target["id"]}: {by}");
        }

        Unique(policy.Targets);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_task_says_its_clause_and_who_leads_by_what(string id)
    {
        PolicyDocument policy = ShippedLaw.Policy(id);
        foreach (JsonObject task in policy.Tasks.OfType<JsonObject>())
        {
            Common(policy, task, TaskFields);
            Assert.Equal(task["lead"] is null, task["leadBy"] is null);
            Assert.Contains((string?)task["leadBy"], new[] { null, "document", "custom" });
            Assert.True(task["due"] is null || IsoDate.TryParse(((string)task["due"]!)[..10], out _), $"{id}: {task["id"]}");
        }

        Unique(policy.Tasks);
    }

    private static void Common(PolicyDocument policy, JsonObject row, string[] fields)
    {
        Assert.Empty(row.Select(f => f.Key).Except(fields));
        Assert.False(string.IsNullOrEmpty((string?)row["id"]));
        Assert.False(string.IsNullOrEmpty((string?)row["title"]));
        Assert.Contains((string?)row["level"], Levels);
        Assert.Contains((string?)row["clause"], policy.Clauses.Select(c => c.Id));
    }

    private static void Unique(JsonArray rows) =>
        Assert.Equal(rows.Count, rows.Select(r => (string?)r!["id"]).Distinct().Count());
}
