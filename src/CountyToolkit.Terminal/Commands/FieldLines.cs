using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>One thing as lines of field and value, blank fields left out.</summary>
internal static class FieldLines
{
    /// <summary>Writes the fields whose head (<c>col.NAME</c>) is known; the others are for programs.</summary>
    public static void Write(Invocation call, JsonObject fields)
    {
        foreach ((string key, JsonNode? value) in fields)
        {
            if (value is JsonValue plain && !fields.ContainsKey(key + "Label") && Messages.Has("col." + key))
            {
                call.Output.Line(call.Say("record.field", call.Say("col." + key), Shown(call, plain)));
            }
        }
    }

    private static string Shown(Invocation call, JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => call.Say("word.yes"),
        JsonValueKind.False => call.Say("word.no"),
        _ => value.ToString(),
    };
}
