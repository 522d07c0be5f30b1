using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Cases;

/// <summary>Sets one value in facts by a dotted path: a list index is a number, the next index appends, null is blank.</summary>
internal static class CasePath
{
    /// <summary>False when the path leads through something that is neither object nor list, or past the end of a list.</summary>
    public static bool Set(JsonNode facts, string path, JsonNode? value)
    {
        string[] steps = path.Split('.');
        JsonNode at = facts;
        for (int i = 0; i < steps.Length - 1; i++)
        {
            JsonNode? next = Child(at, steps[i]);
            if (next is null)
            {
                next = int.TryParse(steps[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 1000 ? new JsonArray() : new JsonObject();
                if (!Put(at, steps[i], next))
                {
                    return false;
                }
            }

            at = next;
        }

        return Put(at, steps[^1], value?.DeepClone());
    }

    private static JsonNode? Child(JsonNode at, string step) => at switch
    {
        JsonObject fields => fields[step],
        JsonArray list when Index(step) is { } index && index < list.Count => list[index],
        _ => null,
    };

    private static bool Put(JsonNode at, string step, JsonNode? value)
    {
        switch (at)
        {
            case JsonObject fields:
                fields[step] = value;
                return true;
            case JsonArray list when Index(step) is { } index && index < list.Count:
                list[index] = value;
                return true;
            case JsonArray list when Index(step) == list.Count:
                list.Add(value);
                return true;
            default:
                return false;
        }
    }

    private static int? Index(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
}
