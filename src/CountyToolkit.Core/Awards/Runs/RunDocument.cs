using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// What is approved: the whole run in canonical JSON. Its SHA-256 is what is shown, approved, and what <c>sha256sum</c>
/// of the exported blob gives. Results are named by their hashes, so the document covers every byte of the run.
/// </summary>
public sealed class RunDocument
{
    /// <summary>Form of the document; raised when its meaning changes.</summary>
    public const string Format = "county-award-run/1";

    /// <summary>A document with these fields.</summary>
    public RunDocument(JsonObject json)
    {
        Json = json;
        Bytes = CanonicalJson.Bytes(json);
        Hash = Sha256.Of(Bytes);
    }

    /// <summary>The fields.</summary>
    public JsonObject Json { get; }

    /// <summary>Canonical bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>SHA-256 of the bytes.</summary>
    public string Hash { get; }

    /// <summary>Hash of each result by code, in code order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Results =>
        (Json["results"] as JsonObject ?? []).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => KeyValuePair.Create(r.Key, r.Value!.GetValue<string>()));

    /// <summary>Hand lines in the order they were made.</summary>
    public IReadOnlyList<HandLine> HandLines => [.. (Json["handLines"] as JsonArray ?? []).Select(HandLine.Read)];

    /// <summary>Who was left out.</summary>
    public IReadOnlyList<Exclusion> Excluded => [.. (Json["population"]?["excluded"] as JsonArray ?? []).Select(Exclusion.Read)];

    /// <summary>What other documents said, when the run was computed, of the end of the one it pays under.</summary>
    public IReadOnlyList<StatusEvent> Repeals =>
    [
        .. from repeal in (Json["repealedBy"] as JsonArray ?? []).OfType<JsonObject>()
           let day = StrictJson.Date(repeal["on"])
           where day is not null
           select new StatusEvent { Kind = "repealed", By = StrictJson.Text(repeal["by"]), On = day, Year = day.Value.Year, Confirmed = true },
    ];

    /// <summary>Hash of the bundle the run was computed with.</summary>
    public string Bundle(string policy) => StrictJson.Text(Json["bundles"]?[policy]) ?? "";

    /// <summary>A stored document; numbers are strings by now.</summary>
    /// <exception cref="OfficeError"><c>json.broken</c>, <c>json.not-object</c>.</exception>
    public static RunDocument Read(byte[] bytes) => new(StrictJson.ReadObject(System.Text.Encoding.UTF8.GetString(bytes), "run"));
}
