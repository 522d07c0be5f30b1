using System.Text.RegularExpressions;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Tests.House;

/// <summary>Sentences and code hold together.</summary>
public sealed partial class MessageTests
{
    public MessageTests() => Messages.Load(typeof(CountyProgram).Assembly);

    [Fact]
    public void No_two_files_word_one_key_differently() => Assert.Empty(Messages.Disputed);

    // Screens and commands read while another assembly is loaded; a table that grew under them would answer a key with nothing.
    [Fact]
    public void What_is_loaded_later_comes_in_a_table_of_its_own()
    {
        IReadOnlyDictionary<string, string[]> before = Messages.All;
        Messages.Load(typeof(MessageTests).Assembly);
        Assert.NotSame(before, Messages.All);
    }

    [Fact]
    public void Both_languages_take_the_same_parameters() => Assert.Empty(
        Messages.All.Where(m => !Holes(m.Value[0]).SetEquals(Holes(m.Value[1]))).Select(m => m.Key));

    // A brace meant as a brace is written twice; written once it throws where the sentence is said.
    [Fact]
    public void Every_sentence_can_be_filled_in() => Assert.Empty(
        from message in Messages.All
        from sentence in message.Value
        where LoneBrace().IsMatch(Hole().Replace(sentence.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal), ""))
        select message.Key);

    [Fact]
    public void Every_code_thrown_has_its_sentence()
    {
        IEnumerable<string> thrown =
            from file in Repository.Files("src", "*.cs")
            from Match match in ThrownCode().Matches(Repository.Read(file))
            select match.Groups[1].Value;
        Assert.Empty(thrown.Distinct().Where(code => !Messages.Has(code)));
    }

    [Fact]
    public void Every_refusal_says_what_to_do()
    {
        IEnumerable<string> thrown =
            from file in Repository.Files("src", "*.cs")
            from Match match in ThrownCode().Matches(Repository.Read(file))
            select match.Groups[1].Value;
        Assert.Empty(thrown.Distinct().Where(code => code != "usage.cancelled" && !Messages.Has(code + ".do")));
    }

    [Fact]
    public void No_chinese_sentence_stands_in_code() => Assert.Empty(
        from file in Repository.Files("src", "*.cs")
        from line in Repository.Read(file).Split('\n')
        let code = line.Split("//")[0]
        where ChineseSentence().IsMatch(code)
        select $"{file}: {line.Trim()}");

    private static HashSet<string> Holes(string sentence) => [.. Hole().Matches(sentence).Select(m => m.Value)];

    [GeneratedRegex("[{}]")]
    private static partial Regex LoneBrace();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();

    [GeneratedRegex("new OfficeError\\(\\s*ErrorKind\\.\\w+,\\s*\"([a-z0-9.-]*[a-z0-9])\"")]
    private static partial Regex ThrownCode();

    // A word or a synonym of a column head may be Chinese; a sentence has punctuation.
    [GeneratedRegex("\"[^\"]*[\\u4e00-\\u9fff][^\"]*[，。；！？][^\"]*\"")]
    private static partial Regex ChineseSentence();
}
