using System.Text.Json.Nodes;
using CountyToolkit.Rules.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace CountyToolkit.Tests.Rules.Facts;

public sealed class SubjectFactsProperties
{
    private static readonly string[] Keys =
    [
        "values", "2023", "revenue", "attributes", "own_brand", "credentials", "kind", "titles", "pool", "event", "on", "from", "until", "incidents", "grade", "lists", "list",
        "who", "grades", "year", "judgements", "outcome", "ledger", "granted", "inquiries", "matter", "claim", "sources", "updates", "tags", "",
    ];

    private static readonly string[] Leaves =
        ["null", "true", "0", "-1.5e3", "1e999", "\"\"", "\"2023-01-01\"", "\"safety\"", "\"srdi-sme\"", "\"met\"", "\"12,3\"", "[]", "{}", "[null]", "[[1]]"];

    [Fact]
    public void Whatever_json_is_given_it_is_read_or_its_errors_are_listed() => Prop.ForAll(
        Json(4).ToArbitrary(),
        json =>
        {
            SubjectFacts.Parse(JsonNode.Parse(json), ARule.Catalogue, "facts", out IReadOnlyList<OfficeError> errors);
            return errors.All(e => e.Sentence(Language.English).Length > 0 && e.Advice(Language.English).Length > 0);
        }).Check(Trials.Of(2000));

    private static Gen<string> Json(int depth)
    {
        Gen<string> leaf = Gen.Elements(Leaves);
        if (depth == 0)
        {
            return leaf;
        }

        Gen<string> inner = Json(depth - 1);
        Gen<string> map = Gen.Zip(Gen.Elements(Keys), inner).Select(p => $"\"{p.Item1}\":{p.Item2}").ListOf(4).Select(l => "{" + string.Join(",", l) + "}");
        return Gen.Frequency((1, leaf), (4, map), (2, inner.ListOf(2).Select(l => "[" + string.Join(",", l) + "]")));
    }
}
