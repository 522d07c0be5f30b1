using System.Text;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Rules.Bundles;

/// <summary>What a second person is shown of a new version.</summary>
public sealed class BundleChangesTests
{
    private const string Cap = """{ "number": "甲", "title": "乙", "figures": { "cap": [{ "value": 1, "from": "2022-01-01" }] } }""";

    [Fact]
    public void Each_value_that_differs_is_named_by_its_place() => Assert.Equal(
        [new BundleChange("policy.json", "figures › cap › 2022-01-01 › value", "1", "2")],
        BundleChanges.Of(Of(Cap), Of(Cap.Replace("1,", "2,", StringComparison.Ordinal))));

    [Fact]
    public void An_entry_put_before_another_does_not_shift_it() => Assert.Equal(
        ["figures › cap › 2021-01-01 › value", "figures › cap › 2021-01-01 › from"],
        BundleChanges.Of(Of(Cap), Of(Cap.Replace("[{", """[{ "value": 9, "from": "2021-01-01" }, {""", StringComparison.Ordinal))).Select(c => c.Path));

    [Fact]
    public void The_same_written_in_other_blanks_is_no_change() =>
        Assert.Empty(BundleChanges.Of(Of(Cap), Of(Cap.Replace(" ", "  ", StringComparison.Ordinal).Replace("1,", "1.0,", StringComparison.Ordinal))));

    [Fact]
    public void A_script_that_came_or_went_is_told_by_its_check_code()
    {
        Bundle with = Of(Cap, ("a.js", "rule({})"));
        Assert.Equal(("a.js", null), (BundleChanges.Of(Of(Cap), with)[0].File, BundleChanges.Of(Of(Cap), with)[0].Before));
        Assert.Null(BundleChanges.Of(with, Of(Cap))[0].After);
    }

    [Fact]
    public void A_first_version_is_all_new() => Assert.All(BundleChanges.Of(null, Of(Cap)), c => Assert.Null(c.Before));

    private static Bundle Of(string policy, params (string Name, string Text)[] files) => Bundle.Of(
        "one",
        files.Append(("policy.json", policy)).ToDictionary(f => f.Item1, f => Encoding.UTF8.GetBytes(f.Item2)),
        new Dictionary<string, Bundle>());
}
