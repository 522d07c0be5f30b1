using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Facts;

/// <summary>Gathers what is wrong with facts, each with its place as dotted path and the nearest known code.</summary>
internal sealed class FactsErrors(Catalogue catalogue, string where)
{
    /// <summary>Beyond so many errors the nearest code is no longer looked for: a wrong file has thousands, and each search costs.</summary>
    private const int MostNearest = 200;
    private readonly List<OfficeError> found = [];

    internal IReadOnlyList<OfficeError> Found => found;

    internal void Add(string code, string path, JsonNode? value, params string[] args) =>
        Add(code, path, StrictJson.Text(value) ?? value?.ToJsonString(), args);

    internal void Add(string code, string path, string? value, params string[] args) =>
        found.Add(new OfficeError(ErrorKind.BadInput, code, path.Length == 0 ? where : where + ":" + path, value, args));

    /// <summary>Refuses a code that is not in a list of the catalogue, naming the nearest.</summary>
    internal void Unknown(string kind, string path, string code) => Add("facts.unknown-code", path, code, kind, found.Count < MostNearest ? catalogue.Nearest(kind, code) ?? "" : "");

    /// <summary>Refuses a property that facts do not have, naming the nearest.</summary>
    internal void OnlyThese(JsonObject row, string path, IReadOnlyCollection<string> known)
    {
        foreach (KeyValuePair<string, JsonNode?> property in row.Where(p => !known.Contains(p.Key)))
        {
            string at = path.Length == 0 ? property.Key : path + "." + property.Key;
            Add("facts.unknown-field", at, property.Key, found.Count < MostNearest ? NearestCode.Of(property.Key, known) ?? "" : "");
        }
    }
}
