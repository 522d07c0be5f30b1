namespace CountyToolkit.Tests;

public class FileNameTests
{
    [Theory]
    [InlineData("海岳/有限公司", "海岳_有限公司")]
    [InlineData("/etc/passwd", "_etc_passwd")]
    [InlineData("..\\..\\x", ".._.._x")]
    [InlineData("a\u001b\u202Eb. ", "ab")]
    [InlineData("...", "_")]
    public void A_firms_name_never_leads_out_of_a_folder(string name, string file) => Assert.Equal(file, FileName.Of(name));

    [Fact]
    public void A_name_leaves_room_for_a_date_and_an_ending() => Assert.True(System.Text.Encoding.UTF8.GetByteCount(FileName.Of(new string('海', 300))) < 200);
}
