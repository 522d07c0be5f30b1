using CountyToolkit.Rules.Bundles;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Rules.Bundles;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void Every_shipped_document_can_be_read() => Assert.All(
        Repository.Files("scripts/policies", "policy.json"),
        file => Assert.NotEmpty(PolicyDocument.Read(file.Split('/')[^2], Repository.Read(file)).Title));

    [Fact]
    public void A_reading_is_its_choice_or_its_default_until_somebody_decides()
    {
        PolicyDocument document = PolicyDocument.Read("invented", """
            { "number": "虚构1号", "title": "…", "readings": {
              "A1": { "question": "含不含？", "choices": ["in", "out"], "labels": { "in": "含" }, "default": "in" },
              "A2": { "question": "哪种？", "choices": { "a": "甲", "b": "乙" }, "default": "a", "choice": "b", "by": "张三", "on": "2024-01-01" },
              "A7": { "question": "两条都够？", "choices": ["x", "y"] } } }
            """);
        Assert.Equal([("in", false), ("b", true), (null, false)], document.Readings.Values.Select(r => (r.Answer, r.Settled)));
        Assert.Equal("含", document.Readings["A1"].Choices[0].Value);
    }

    [Fact]
    public void All_errors_of_a_document_come_in_one_pass()
    {
        OfficeError error = Assert.Throws<OfficeError>(() => PolicyDocument.Read("invented", """
            { "titel": "…", "effective": "2024/1/1", "relations": [ { "kind": "replaces", "number": "x" } ], "statusEvents": [ { "kind": "repealed" } ],
              "readings": { "A1": { "question": "？", "choices": ["a"], "default": "b" } }, "figures": { "k": [ { } ] } }
            """));
        Assert.Equal(
            ["policy.unknown-field", "policy.needed", "policy.not-date", "policy.entry", "policy.entry", "figures.entry", "policy.reading"],
            new[] { error }.Concat(error.Others).Select(e => e.Code));
        Assert.Equal("title", error.Args[0]);
    }
}
