using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Screens.Golden;

/// <summary>
/// Every screen at three sizes on both kinds of terminal, compared with the text beside this file. A screen that differs, or has
/// no text yet, is written as <c>NAME.actual.txt</c> for a person to look at, cell by cell, and rename; <c>COUNTY_GOLDEN=accept</c>
/// writes all of them in place, to be looked at as a difference.
/// </summary>
public sealed partial class GoldenScreenTests(OpenOffices offices) : IClassFixture<OpenOffices>
{
    private static readonly (int Width, int Height)[] Sizes = [(80, 24), (100, 30), (132, 43)];

    public static TheoryData<string> Names => ScreenTable.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_looks_as_it_did(string name)
    {
        List<string> differing = [];
        foreach (bool wide in new[] { false, true })
        {
            AnOffice office = offices.Of(ScreenTable.Person(name), wide);
            ScreenTable.Open(office, name);
            foreach ((int width, int height) in Sizes)
            {
                office.Hands.Resize(width, height);
                string shape = string.Create(CultureInfo.InvariantCulture, $"{name}.{width}x{height}.{(wide ? "wide" : "narrow")}");
                if (!IsAsBefore(shape, Masked(office.Hands.Picture, offices.Hashes(office)) + "\n"))
                {
                    differing.Add(shape);
                }
            }
        }

        Assert.True(differing.Count == 0, "differs, or is new; look at the .actual.txt: " + string.Join(", ", differing));
    }

    [Fact]
    public void No_picture_lies_here_that_no_screen_draws()
    {
        IEnumerable<string> drawn = from screen in ScreenTable.All
                                    from size in Sizes
                                    from mode in new[] { "narrow", "wide" }
                                    select $"{screen.Name}.{size.Width}x{size.Height}.{mode}.txt";
        Assert.Empty(Repository.Files("tests/CountyToolkit.Tests/Screens/Golden", "*.txt").Select(f => Path.GetFileName(f)).Where(f => !f.Contains(".actual.", StringComparison.Ordinal)).Except(drawn));
    }

    [Theory]
    [InlineData("1a2b3c4d", true)]
    [InlineData("12345678", true)]
    [InlineData("abcdefab", true)]
    [InlineData("87654321", false)]
    [InlineData("deadbeef", false)]
    public void A_check_code_is_masked_whatever_signs_chance_made_it_of(string word, bool masked) =>
        Assert.Equal($"校验码 {(masked ? "hhhhhhhh" : word)}，", Masked($"校验码 {word}，", ["12345678" + new string('0', 56), "abcdefab" + new string('f', 56)]));

    private static bool IsAsBefore(string shape, string picture, [CallerFilePath] string test = "")
    {
        string folder = Path.GetDirectoryName(test)!, expected = Path.Combine(folder, shape + ".txt"), actual = Path.Combine(folder, shape + ".actual.txt");
        if (File.Exists(expected) && File.ReadAllText(expected).ReplaceLineEndings("\n") == picture)
        {
            File.Delete(actual);
            return true;
        }

        bool accept = Environment.GetEnvironmentVariable("COUNTY_GOLDEN") == "accept";
        File.WriteAllText(accept ? expected : actual, picture);
        return accept;
    }

    // What is salted or timed anew with each making of the county keeps its cells but not its signs.
    // A check code of digits alone (one in forty-three) looks like an amount, one of letters alone (one in two thousand) like a word,
    // so what the file keeps as a hash is asked too.
    private static string Masked(string picture, IReadOnlyList<string> hashes) =>
        Clock().Replace(
            Hex().Replace(picture, m => (m.Value.Any(char.IsAsciiLetter) && m.Value.Any(char.IsAsciiDigit)) || hashes.Any(h => h.StartsWith(m.Value, StringComparison.Ordinal)) ? new string('h', m.Length) : m.Value),
            m => m.Value.Length > 5 ? "00:00:00" : "00:00");

    [GeneratedRegex(@"\b[0-9a-f]{8,64}\b")]
    private static partial Regex Hex();

    [GeneratedRegex(@"\b\d\d:\d\d(:\d\d)?\b")]
    private static partial Regex Clock();
}
