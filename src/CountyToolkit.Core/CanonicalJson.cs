using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit;

/// <summary>
/// The one byte form of everything that is hashed: UTF-8, keys in ordinal order, no blanks, numbers as normalised
/// decimal strings, nulls dropped from objects. The same content gives the same bytes on every machine.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical bytes of a node.</summary>
    public static byte[] Bytes(JsonNode? node)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            Write(writer, node);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The canonical form as text.</summary>
    public static string Text(JsonNode? node) => Encoding.UTF8.GetString(Bytes(node));

    /// <summary>SHA-256 of the canonical bytes.</summary>
    public static string Hash(JsonNode? node) => Sha256.Of(Bytes(node));

    /// <summary>A number as it stands in hashed bytes: no exponent, no trailing zeros, <c>-0</c> as <c>0</c>.</summary>
    public static string Number(string json) => Exact.TryParse(json, out Exact value) ? value.ToString() : json;

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject properties:
                writer.WriteStartObject();
                foreach (KeyValuePair<string, JsonNode?> property in properties.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    if (property.Value is not null)
                    {
                        writer.WritePropertyName(property.Key);
                        Write(writer, property.Value);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (JsonNode? item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteValue(writer, node.AsValue());
                break;
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.Number:
                writer.WriteStringValue(Number(value.ToJsonString()));
                break;
            case JsonValueKind.True:
            case JsonValueKind.False:
                writer.WriteBooleanValue(value.GetValue<bool>());
                break;
            default:
                writer.WriteStringValue(value.GetValue<string>());
                break;
        }
    }
}
