using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Awards.Programmes;

/// <summary>
/// On which day a programme looks a figure up: what a clerk must know of a new value's first day. A programme that looks on the
/// date of the run pays by the new value for every title of its year, whenever the title was given.
/// </summary>
/// <param name="Id">The programme.</param>
/// <param name="Programme">Its title.</param>
/// <param name="CheckOn">date, title.on or year-end.</param>
public sealed record FigureDay(string Id, string Programme, string CheckOn)
{
    /// <summary>Every programme of the document that uses the figure, in its rule or in a step.</summary>
    /// <param name="bundle">The document.</param>
    /// <param name="path">Key of the figure, or of a row or cell of its table.</param>
    public static IReadOnlyList<FigureDay> Of(Bundle bundle, string path)
    {
        string key = path.Split('.')[0];
        return [.. bundle.Policy().Programmes.OfType<JsonObject>().Where(p => IsUsed(bundle, p, key)).Select(p =>
            new FigureDay(StrictJson.Text(p["id"]) ?? "", StrictJson.Text(p["title"]) ?? StrictJson.Text(p["id"]) ?? "", StrictJson.Text(p["checkOn"]) ?? "date"))];
    }

    private static bool IsUsed(Bundle bundle, JsonObject programme, string key) =>
        programme.Any(p => p.Value is JsonObject step && StrictJson.Text(step["figure"]) == key)
        || (bundle.Text(StrictJson.Text(programme["rule"]) + ".js") is { } script && Regex.IsMatch(script, $@"\bf\.{Regex.Escape(key)}\b"));
}
