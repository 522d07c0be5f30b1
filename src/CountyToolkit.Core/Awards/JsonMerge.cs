using System.Text.Json.Nodes;

namespace CountyToolkit.Awards;

/// <summary>Puts the fields of one object after those of another.</summary>
internal static class JsonMerge
{
    /// <summary>The first object with the fields of the second moved into it.</summary>
    public static JsonObject With(this JsonObject json, JsonObject more)
    {
        foreach ((string key, JsonNode? value) in more.ToList())
        {
            more.Remove(key);
            json[key] = value;
        }

        return json;
    }
}
