using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests;

/// <summary>
/// Compares an answer with the file of that name beside the test (<c>NAME.expected.json</c>). Where there is none the answer
/// is written as <c>NAME.actual.json</c> for a person to read and rename.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Equal(string name, JsonNode answer, [CallerFilePath] string test = "")
    {
        string folder = Path.GetDirectoryName(test)!;
        string expected = Path.Combine(folder, name + ".expected.json");
        string text = answer.ToJsonString(Indented) + "\n";
        if (!File.Exists(expected))
        {
            File.WriteAllText(Path.Combine(folder, name + ".actual.json"), text);
            Assert.Fail($"no {Path.GetRelativePath(Repository.Root, expected)}");
        }

        Assert.Equal(File.ReadAllText(expected), text);
    }
}
