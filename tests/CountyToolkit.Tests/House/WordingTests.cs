namespace CountyToolkit.Tests.House;

/// <summary>What is worded for command line, paper and screens alike stands where it needs no screen.</summary>
public sealed class WordingTests
{
    // The first two open the screens; the third says the first screen's lines.
    private static readonly string[] Opening = ["Tree.cs", "DemoCommand.cs", "TodayCommand.cs"];

    [Theory]
    [InlineData("src/CountyToolkit.Terminal/Commands")]
    [InlineData("src/CountyToolkit.Terminal/Evidence")]
    [InlineData("src/CountyToolkit.Terminal/Frame")]
    public void No_words_are_taken_from_a_screen(string folder) => Assert.Empty(
        from file in Repository.Files(folder, "*.cs")
        where !Opening.Contains(Path.GetFileName(file)) && Repository.Read(file).Contains("using CountyToolkit.Terminal.Screens", StringComparison.Ordinal)
        select file);
}
