namespace CountyToolkit.Tests.Frame;

public sealed class CountyProgramTests : IDisposable
{
    private readonly CommandLine county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void How_a_command_is_written_is_said_in_one_language()
    {
        using CommandLine county = new();
        foreach (string words in new[] { "", "inquiries", "inquiries reply", "awards run" })
        {
            county.Do([.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            Assert.DoesNotMatch("Show|Usage|Options|Description|Arguments|Commands|名词|动词", county.Out);
            Assert.Contains("用法：county " + words, county.Out, StringComparison.Ordinal);
            Assert.Contains("--help", county.Out, StringComparison.Ordinal);
        }

        county.Do("inquiries", "add", "--help", "--lang", "en");
        Assert.Contains("Usage: county inquiries add <MATTER> [ENTERPRISE]", county.Out, StringComparison.Ordinal);
    }

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
