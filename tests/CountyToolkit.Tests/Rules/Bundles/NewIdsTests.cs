using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Tests.Rules.Bundles;

public class NewIdsTests
{
    [Theory]
    [InlineData("梯度培育办法", "tdpybf-2027")]
    [InlineData("“专精特新”企业奖励实施细则（试行）", "zjtxqyjlssxz-2027")]
    [InlineData("2027", "own-2027")]
    public void A_document_is_called_by_the_initials_of_its_title_and_its_year(string title, string id) => Assert.Equal(id, NewIds.Document(title, 2027, []));

    [Fact]
    public void An_id_that_is_taken_is_counted_on()
    {
        Assert.Equal("tdpybf-2027-3", NewIds.Document("梯度培育办法", 2027, ["tdpybf-2027", "tdpybf-2027-2"]));
        Assert.Equal("banded-award-2", NewIds.Rule(ExampleShape.Of("分档"), ["banded-award"]));
    }
}
