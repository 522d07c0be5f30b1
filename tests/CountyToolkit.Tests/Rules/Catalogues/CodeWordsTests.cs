using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Verdicts;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Tests.Rules.Catalogues;

/// <summary>One code may stand in several lists: whoever says it names the list it is meant of.</summary>
public sealed class CodeWordsTests
{
    private static readonly CodeWords Words = new(Shipped.Catalogue);
    private static readonly Wording Say = new(Language.Chinese, Words.Of, TimeProvider.System);

    public CodeWordsTests() => Messages.Load(typeof(CountyProgram).Assembly);

    [Fact]
    public void A_tax_is_an_indicator_a_matter_and_a_source()
    {
        Assert.Equal("税收实缴", Words.Of("tax"));
        Assert.Equal("税收", Words.Of("tax", "matters"));
        Assert.Equal("税务", Words.Of("tax", "sources"));
        Assert.Equal("unheard-of", Words.Of("unheard-of", "matters"));
    }

    [Fact]
    public void A_veto_asks_for_incidents_not_for_the_indicator_of_that_code()
    {
        JsonObject verdict = JsonNode.Parse("""{"items": [{"id": "5", "word": "veto", "outcome": "met", "asked": {"kinds": ["tax"]}}]}""")!.AsObject();
        Assert.Equal("税收", VerdictText.Render(verdict, Language.Chinese, Shipped.Catalogue)["items"]![0]!["standard"]!.ToString());
    }

    [Theory]
    [InlineData("""{"kind": "indicator", "code": "tax", "period": "2025"}""", "税收实缴 2025")]
    [InlineData("""{"kind": "inquiry", "code": "tax", "period": "2025-01-01", "unit": "税务局"}""", "税务局未复函（税收）")]
    [InlineData("""{"kind": "inquiry", "code": "tax", "period": "2025-01-01", "unit": "税务局", "repliedUntil": "2024-06-30", "neededUntil": "2025-01-01"}""", "税务局的复函只查到 2024-06-30，还差到 2025-01-01（税收）")]
    [InlineData("""{"kind": "list", "code": "incidents", "unit": "应急管理局"}""", "应急管理局未复函（事故违法记录）")]
    [InlineData("""{"kind": "list", "code": "credentials"}""", "资质记录")]
    public void A_blank_is_said_without_a_code(string blank, string said) => Assert.Equal(said, VerdictSummary.Blank(Say, JsonNode.Parse(blank)!.AsObject()));
}
