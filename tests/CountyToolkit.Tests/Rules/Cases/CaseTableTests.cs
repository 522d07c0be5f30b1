using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;

namespace CountyToolkit.Tests.Rules.Cases;

/// <summary>Cases written as a table and read again are the same cases.</summary>
public sealed class CaseTableTests
{
    private static readonly ScriptLibrary Library = new(Repository("scripts"));

    public static TheoryData<string> Policies() => [.. Library.Policies.Where(p => Library.Bundle(p).Rules.Any())];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_shipped_case_survives_the_way_out_and_in(string policy)
    {
        Bundle bundle = Library.Bundle(policy);
        foreach (string rule in bundle.Rules)
        {
            IReadOnlyList<RuleCase> before = CaseReader.Read(bundle, rule);
            byte[] table = WriteCases.All(bundle, rule);
            IReadOnlyList<RuleCase> after = CaseReader.Read(With(bundle, rule, table), rule);
            Assert.Equal(before.Select(c => c.Name), after.Select(c => c.Name));
            foreach ((RuleCase one, RuleCase same) in before.Zip(after))
            {
                Assert.Equal((one.Date, one.Purpose, one.Programme, one.Year), (same.Date, same.Purpose, same.Programme, same.Year));
                Same(one, one.Facts, same.Facts);
                Same(one, one.Expect, same.Expect);
                Same(one, one.Figures, same.Figures);
                Same(one, one.Readings, same.Readings);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_table_taken_in_as_it_went_out_changes_nothing_and_holds_no_json(string policy)
    {
        Bundle bundle = Library.Bundle(policy);
        foreach (string rule in bundle.Rules)
        {
            byte[] table = WriteCases.All(bundle, rule);
            TakeCases taken = TakeCases.Read(bundle, rule, table, "表.csv");
            Assert.Empty(taken.Changes);
            Assert.Equal(CaseReader.Read(bundle, rule).Count, taken.Same);
            Assert.DoesNotContain("{\"", Encoding.UTF8.GetString(table).Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_head_in_words_leads_back_to_its_path()
    {
        Bundle bundle = Library.Bundle("county-awards");
        CaseHeads heads = new(CaseFiles.CatalogueOf(bundle), bundle);
        (string, string)[] pairs =
        [
            ("2023年 研发费用(万元)", "set.values.2023.rd_expense"), ("2023年研发费用（万元）", "set.values.2023.rd_expense"), ("2023 研发费用", "set.values.2023.rd_expense"),
            ("2024Q3 营业收入(万元)", "set.values.2024Q3.revenue"), ("期望 结果", "expect.outcome"), ("期望　2a", "expect.items.2a"), ("期望 2a 得分", "expect.items.2a.points"),
            ("期望 核定金额（元）", "expect.granted"), ("自主品牌", "set.attributes.own_brand"), ("称号1 日期", "set.titles.0.on"), ("研判13 结论", "set.judgements.12.outcome"),
            ("申领 厂房层数(层)", "set.claim.values.floors"), ("set.values.2023.rd_expense", "set.values.2023.rd_expense"), ("依据资料", "base"),
        ];
        Assert.All(pairs, p => Assert.Equal(p.Item2, heads.Path(p.Item1)));
        Assert.Null(heads.Path("研发支出合计"));
    }

    private static void Same(RuleCase one, JsonNode before, JsonNode after) =>
        Assert.True(SameNode.Are(before, after), $"{one.Place} {one.Name}\n{before.ToJsonString()}\n{after.ToJsonString()}");

    private static Bundle With(Bundle bundle, string rule, byte[] table)
    {
        Dictionary<string, byte[]> files = new(bundle.Files, StringComparer.Ordinal) { [rule + ".cases.csv"] = table };
        files.Remove(rule + ".cases.json");
        return Bundle.Of(bundle.PolicyId, files, bundle.Others);
    }

    private static string Repository(string path) => Path.Combine(House.Repository.Root, path);
}
