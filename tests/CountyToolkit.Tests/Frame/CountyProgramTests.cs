namespace CountyToolkit.Tests.Frame;

public sealed class CountyProgramTests : IDisposable
{
    private readonly CommandLine county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void An_unknown_word_is_refused_with_code_2_and_one_document()
    {
        Assert.Equal(2, county.Run("no-such-noun", "--json"));
        Assert.Equal("usage.unknown-word", county.Json["error"]!["code"]!.GetValue<string>());
        Assert.Equal("no-such-noun", county.Json["error"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public void Help_is_in_the_language_asked_for()
    {
        county.Do("help", "--lang", "en");
        Assert.Contains("Exit codes", county.Out, StringComparison.Ordinal);
        county.Do("help");
        Assert.Contains("退出码", county.Out, StringComparison.Ordinal);
    }
}
