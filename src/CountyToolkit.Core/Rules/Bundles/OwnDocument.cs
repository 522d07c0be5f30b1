using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Bundles;

/// <summary>The <c>policy.json</c> an office writes beside its file: what it changes of a shipped document, or a document of its own.</summary>
internal sealed class OwnDocument
{
    private readonly string given;

    /// <param name="shippedRoot">The shipped <c>scripts</c> folder; never written.</param>
    /// <param name="ownRoot">The office's own; it need not exist yet.</param>
    /// <param name="policy">The document.</param>
    public OwnDocument(string shippedRoot, string ownRoot, string policy)
    {
        given = System.IO.Path.Combine(shippedRoot, "policies", policy, "policy.json");
        Path = System.IO.Path.Combine(ownRoot, "policies", policy, "policy.json");
        Before = File.Exists(Path) ? File.ReadAllBytes(Path) : "{\n}\n"u8.ToArray();
        Shipped = File.Exists(given) ? File.ReadAllBytes(given) : null;
    }

    /// <summary>Where it is written.</summary>
    public string Path { get; }

    /// <summary>Its bytes as they stand; an empty object where there is no file yet.</summary>
    public byte[] Before { get; }

    /// <summary>Bytes of the shipped document it changes; null for one of the office's own.</summary>
    public byte[]? Shipped { get; }

    /// <summary>The document as rules would read it with these bytes in the office's folder.</summary>
    /// <exception cref="OfficeError"><c>json.*</c>.</exception>
    public JsonObject Merged(byte[] written)
    {
        JsonObject own = StrictJson.ReadObject(Encoding.UTF8.GetString(written), Path);
        return Shipped is null ? own : PolicyOverride.Apply(StrictJson.ReadObject(Encoding.UTF8.GetString(Shipped), given), own);
    }

    /// <summary>Writes it, whole or not at all.</summary>
    /// <exception cref="OfficeError"><c>rules.cannot-write</c>.</exception>
    public string Write(byte[] written) => OwnFiles.Write(Path, written);

    /// <summary>A text as JSON, Chinese as it is.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, PolicyOverride.Written);
}
