using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Tests.Rules.Facts;

public sealed class SubjectFactsTests
{
    private const string Whole = """
        { "creditCode": "91330901MA28K5CM7U", "name": "虚构船舶配件有限公司", "region": "330902", "town": "虚构镇", "industry": "C3734", "entity": "enterprise",
          "registeredOn": "2012-05-08", "movedInOn": null, "aboveScale": true, "tags": ["船舶修造"],
          "values": { "2023": { "revenue": 12345.67, "rd_expense": "456.78", "tax": null }, "2024Q3": { } },
          "sources": { "2023": { "revenue": "audit-report" } },
          "attributes": { "own_brand": true, "rd_institution_level": "provincial", "listed": null },
          "credentials": [ { "kind": "high-tech", "level": "national", "from": "2022-12-01", "until": "2025-11-30" } ],
          "titles": [ { "pool": "srdi-sme", "level": "provincial", "event": "recognised", "on": "2023-03-20", "from": "2023-04-01", "until": "2026-03-31", "batch": "2022-2", "document": "…", "updates": [2024] } ],
          "incidents": [ { "kind": "safety", "grade": "较大", "on": "2023-03-01" } ],
          "lists": [ { "list": "joint-punishment", "from": "2024-02-01", "until": null, "who": "enterprise" } ],
          "grades": [ { "kind": "efficiency", "year": 2024, "grade": "B" } ],
          "judgements": [ { "rule": "zhejiang-hidden-champion-2016/hidden-champion-title", "item": "1a", "outcome": "met", "reason": "…", "by": "…", "on": "2016-10-08", "until": "2016-12-31" } ],
          "ledger": [ { "programme": "county-awards/recognition", "pool": "innovative-sme", "policyYear": 2023, "granted": "100000.00", "paid": "80000.00", "state": "decided" } ],
          "inquiries": [ { "matter": "safety", "from": "2021-10-08", "until": "2024-10-08", "unit": "应急管理局", "on": "2024-10-09" } ],
          "claim": null }
        """;

    [Fact]
    public void The_example_of_the_design_is_read_whole()
    {
        SubjectFacts facts = ARule.Facts(Whole);
        Assert.Equal(("1234567/100", "456.78"), (facts.Value("revenue", "2023")?.Numerator + "/100", facts.Value("rd_expense", "2023").ToString()));
        Assert.Null(facts.Value("tax", "2023"));
        Assert.Equal("audit-report", facts.Source("revenue", "2023"));
        Assert.Equal(("true", "provincial"), (facts.Attributes["own_brand"], facts.Attributes["rd_institution_level"]));
        Assert.False(facts.Attributes.ContainsKey("listed"));
        Assert.Equal(new DateOnly(2026, 3, 31), Assert.Single(facts.Titles!).Until);
        Assert.Equal(Exact.Of(80000m), Assert.Single(facts.Ledger!).Paid);
        Assert.Equal("较大", Assert.Single(facts.Incidents!).Grade);
        Assert.Null(facts.Claim);
        Assert.True(facts.AboveScale);
    }

    [Fact]
    public void An_absent_list_was_not_asked_for_and_an_empty_one_was()
    {
        Assert.Null(ARule.Facts("{}").Incidents);
        Assert.Null(ARule.Facts("""{ "incidents": null }""").Incidents);
        Assert.Empty(ARule.Facts("""{ "incidents": [] }""").Incidents!);
    }

    [Fact]
    public void Money_is_never_read_through_binary() => Assert.Equal(
        "90071992547409.93", ARule.Facts("""{ "values": { "2023": { "revenue": 90071992547409.93 } } }""").Value("revenue", "2023").ToString());

    [Theory]
    [InlineData("""{ "values": { "2023": { "revenu": 1 } } }""", "facts.unknown-code", "facts:values.2023.revenu", "revenue")]
    [InlineData("""{ "values": { "23": { } } }""", "facts.not-period", "facts:values.23", null)]
    [InlineData("""{ "values": { "2023": { "revenue": "1,000" } } }""", "facts.not-number", "facts:values.2023.revenue", null)]
    [InlineData("""{ "values": { "2023": { "revenue": true } } }""", "facts.not-number", "facts:values.2023.revenue", null)]
    [InlineData("""{ "values": { "2023": { "revenue": 1.0000001 } } }""", "facts.too-fine", "facts:values.2023.revenue", null)]
    [InlineData("""{ "values": { "2023": { "employees": 12.5 } } }""", "facts.too-fine", "facts:values.2023.employees", null)]
    [InlineData("""{ "values": [] }""", "facts.not-object", "facts:values", null)]
    [InlineData("""{ "attributes": { "own_brend": true } }""", "facts.unknown-code", "facts:attributes.own_brend", "own_brand")]
    [InlineData("""{ "attributes": { "own_brand": "yes" } }""", "facts.not-flag", "facts:attributes.own_brand", null)]
    [InlineData("""{ "attributes": { "rd_institution_level": "state" } }""", "facts.unknown-code", "facts:attributes.rd_institution_level", null)]
    [InlineData("""{ "credentials": [ { "kind": "hightech" } ] }""", "facts.unknown-code", "facts:credentials.0.kind", "high-tech")]
    [InlineData("""{ "credentials": [ { "level": "national" } ] }""", "facts.needed", "facts:credentials.0.kind", "kind")]
    [InlineData("""{ "titles": [ { "pool": "srdi", "event": "recognised" } ] }""", "facts.unknown-code", "facts:titles.0.pool", null)]
    [InlineData("""{ "titles": [ { "pool": "srdi-sme", "event": "recognized" } ] }""", "facts.unknown-code", "facts:titles.0.event", "recognised")]
    [InlineData("""{ "titles": [ { "pool": "srdi-sme", "event": "recognised", "on": "2023-02-29" } ] }""", "facts.not-date", "facts:titles.0.on", null)]
    [InlineData("""{ "incidents": [ { "kind": "safety", "grade": "严重" } ] }""", "facts.unknown-code", "facts:incidents.0.grade", null)]
    [InlineData("""{ "lists": [ { "list": "joint-punishment", "who": "boss" } ] }""", "facts.unknown-code", "facts:lists.0.who", null)]
    [InlineData("""{ "lists": { } }""", "facts.not-list", "facts:lists", null)]
    [InlineData("""{ "grades": [ { "kind": "efficiency", "grade": "A" } ] }""", "facts.needed", "facts:grades.0.year", "year")]
    [InlineData("""{ "judgements": [ { "rule": "a/b", "item": "1", "outcome": "missing", "on": "2024-01-01" } ] }""", "facts.judgement-outcome", "facts:judgements.0.outcome", null)]
    [InlineData("""{ "ledger": [ { "programme": "a/b", "policyYear": 2023, "granted": "1", "state": "payed" } ] }""", "facts.unknown-code", "facts:ledger.0.state", "paid")]
    [InlineData("""{ "inquiries": [ { "matter": "safty" } ] }""", "facts.unknown-code", "facts:inquiries.0.matter", "safety")]
    [InlineData("""{ "claim": { "values": { "flors": 4 } } }""", "facts.unknown-code", "facts:claim.values.flors", "floors")]
    [InlineData("""{ "credentials": [ { "kind": "high-tech", "from": "2024-01-02", "until": "2024-01-01" } ] }""", "facts.dates-reversed", "facts:credentials.0.until", null)]
    [InlineData("""{ "entity": "company" }""", "facts.unknown-code", "facts:entity", null)]
    [InlineData("""{ "regstered": 1 }""", "facts.unknown-field", "facts:regstered", "registeredOn")]
    [InlineData("""{ "context": {} }""", "facts.unknown-field", "facts:context", null)]
    [InlineData("""{ "aboveScale": "是" }""", "facts.not-flag", "facts:aboveScale", null)]
    [InlineData("""{ "name": 7 }""", "facts.not-text", "facts:name", null)]
    [InlineData("[]", "facts.not-object", "facts", null)]
    [InlineData("null", "facts.not-object", "facts", null)]
    public void What_is_wrong_is_named_with_place_and_nearest_code(string json, string code, string where, string? nearest)
    {
        SubjectFacts.Parse(JsonNode.Parse(json), ARule.Catalogue, "facts", out IReadOnlyList<OfficeError> errors);
        OfficeError error = Assert.Single(errors);
        Assert.Equal((code, where), (error.Code, error.Where));
        Assert.True(nearest is null || error.Args.Contains(nearest), string.Join(",", error.Args));
        Assert.NotEmpty(error.Advice(Language.Chinese));
    }

    [Fact]
    public void All_errors_come_in_one_pass()
    {
        SubjectFacts.Parse(JsonNode.Parse("""
            { "values": { "2023": { "revenu": 1, "tax": "x" }, "二三": {} }, "incidents": [ { "kind": "fire" }, 3 ], "claim": { "kind": "service", "when": 1 }, "town": [] }
            """), ARule.Catalogue, "甲", out IReadOnlyList<OfficeError> errors);
        Assert.Equal(7, errors.Count);
        Assert.All(errors, e => Assert.StartsWith("甲:", e.Where, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_given_twice_is_an_error_and_not_a_crash()
    {
        SubjectFacts.Parse(JsonNode.Parse("""{ "values": { "2023": {}, "2023": {} } }"""), ARule.Catalogue, "facts", out IReadOnlyList<OfficeError> errors);
        Assert.Equal("facts.key-twice", Assert.Single(errors).Code);
    }

    [Theory]
    [InlineData("{ \"name\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("{ \"values\": { \"2023\": { \"\\udc00\": 1 } } }")]
    public void Half_a_character_is_an_error_and_not_a_crash(string json)
    {
        SubjectFacts.Parse(JsonNode.Parse(json), ARule.Catalogue, "facts", out IReadOnlyList<OfficeError> errors);
        Assert.Contains(errors, e => e.Code is "facts.half-character" or "facts.unknown-field" or "facts.unknown-code");
        Assert.Equal("json.broken", Assert.Throws<OfficeError>(() => StrictJson.Read(json, "facts.json")).Code);
    }

    [Fact]
    public void A_wholly_wrong_file_is_refused_quickly()
    {
        string json = "{ \"values\": { \"2023\": {" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"revenue_{i}\": 1")) + "} } }";
        SubjectFacts.Parse(JsonNode.Parse(json), ARule.Catalogue, "facts", out IReadOnlyList<OfficeError> errors);
        Assert.Equal((20_000, 200), (errors.Count, errors.Count(e => e.Args[1].Length > 0)));
    }
}
