using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Returns.Packages;

/// <summary>
/// What a package says of itself. Written in one form only, so that any edit shows: reading a manifest and writing it
/// again must give the same bytes, and its own content hash must agree. Somebody who forges both is found out by the
/// 校验码 on paper, which is the hash of the whole manifest.
/// </summary>
public sealed record PackageManifest
{
    /// <summary>Name of the manifest in every package.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The format written and read.</summary>
    public const string CurrentFormat = "county-return/1";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Everything but the files: form, version, period, office, who made and approved it, run, chain head.</summary>
    public required JsonObject Facts { get; init; }

    /// <summary>Every file of the package but the manifest, in name order.</summary>
    public required IReadOnlyList<PackageFile> Files { get; init; }

    /// <summary>The bytes of the manifest.</summary>
    public byte[] ToBytes()
    {
        JsonObject content = Content();
        content["contentSha256"] = CanonicalJson.Hash(content);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            content.WriteTo(writer);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Reads a manifest; null when it is not one, or not byte for byte what was written.</summary>
    public static PackageManifest? Read(byte[] bytes)
    {
        try
        {
            if (JsonNode.Parse(bytes) is not JsonObject root || root["files"] is not JsonArray files)
            {
                return null;
            }

            JsonObject facts = root.DeepClone().AsObject();
            facts.Remove("files");
            facts.Remove("contentSha256");
            PackageManifest manifest = new() { Facts = facts, Files = [.. files.Select(File)] };
            return manifest.ToBytes().AsSpan().SequenceEqual(bytes) ? manifest : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private JsonObject Content()
    {
        JsonObject content = Facts.DeepClone().AsObject();
        content["files"] = new JsonArray([.. Files.Select(f => new JsonObject
        {
            ["name"] = f.Name,
            ["size"] = f.Size.ToString(CultureInfo.InvariantCulture),
            ["sha256"] = f.Sha256,
        })]);
        return content;
    }

    private static PackageFile File(JsonNode? file) => new(
        Text(file, "name"),
        long.Parse(Text(file, "size"), NumberStyles.None, CultureInfo.InvariantCulture),
        Text(file, "sha256"));

    private static string Text(JsonNode? file, string key) => file?[key]?.GetValue<string>() ?? throw new JsonException();
}
