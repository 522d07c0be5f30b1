using System.Text;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// The unit that is activated and cited: one policy document with its rules and cases, the prelude and the catalogues,
/// and the hashes of the bundles it refers to. The hash of its manifest names all of it; runs and verdicts use stored
/// bundles, never files.
/// </summary>
public sealed class Bundle
{
    private const string Format = "county-bundle/1";

    private Bundle(string policyId, IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, Bundle> others)
    {
        PolicyId = policyId;
        Files = files;
        Others = others;
        Manifest = CanonicalJson.Bytes(new JsonObject
        {
            ["format"] = Format,
            ["policy"] = policyId,
            ["files"] = new JsonObject(files.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Sha256.Of(f.Value)))),
            ["refers"] = new JsonObject(others.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)o.Value.Hash))),
        });
        Hash = Sha256.Of(Manifest);
    }

    /// <summary>Folder of the document, such as <c>county-awards</c>.</summary>
    public string PolicyId { get; }

    /// <summary>SHA-256 of <see cref="Manifest"/>.</summary>
    public string Hash { get; }

    /// <summary>Canonical JSON: the hash of every file, and of every bundle referred to.</summary>
    public byte[] Manifest { get; }

    /// <summary>Bytes by path: <c>policy.json</c>, <c>RULE.js</c>, <c>RULE.cases.json</c>, <c>lib/prelude.js</c>, <c>indicators.json</c> …</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>Bundles it refers to by <c>c.rule("POLICY/RULE")</c>, by policy id.</summary>
    public IReadOnlyDictionary<string, Bundle> Others { get; }

    /// <summary>Ids of its rules, in ordinal order.</summary>
    public IEnumerable<string> Rules => Files.Keys
        .Where(p => p.EndsWith(".js", StringComparison.Ordinal) && !p.Contains('/', StringComparison.Ordinal))
        .Select(p => p[..^3]).Order(StringComparer.Ordinal);

    /// <summary>This bundle and every bundle it leads to, those referred to first.</summary>
    public IEnumerable<Bundle> WithOthers => Others.Values.SelectMany(o => o.WithOthers).Append(this).DistinctBy(b => b.Hash);

    /// <summary>A bundle of given files.</summary>
    public static Bundle Of(string policyId, IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, Bundle> others) =>
        new(policyId, new SortedDictionary<string, byte[]>(files.ToDictionary(), StringComparer.Ordinal), new SortedDictionary<string, Bundle>(others.ToDictionary(), StringComparer.Ordinal));

    /// <summary>A bundle as stored: manifest and files are blobs named by their hash.</summary>
    /// <param name="hash">Hash of the manifest.</param>
    /// <param name="blob">Gives the bytes of a hash; null when they are not stored.</param>
    /// <exception cref="OfficeError"><c>bundle.blob-missing</c>, <c>bundle.blob-changed</c>, <c>bundle.manifest</c>.</exception>
    public static Bundle Read(string hash, Func<string, byte[]?> blob)
    {
        JsonObject manifest = StrictJson.ReadObject(Encoding.UTF8.GetString(Proven(hash, blob)), hash);
        if (StrictJson.Text(manifest["format"]) != Format || manifest["files"] is not JsonObject files || StrictJson.Text(manifest["policy"]) is not { } policy)
        {
            throw new OfficeError(ErrorKind.BadInput, "bundle.manifest", hash);
        }

        return Of(
            policy,
            files.ToDictionary(f => f.Key, f => Proven(f.Value!.GetValue<string>(), blob)),
            (manifest["refers"] as JsonObject ?? []).ToDictionary(o => o.Key, o => Read(o.Value!.GetValue<string>(), blob)));
    }

    /// <summary>The policy document alone of a bundle as stored, proven like the whole; for reading many versions of one.</summary>
    /// <exception cref="OfficeError"><c>bundle.blob-missing</c>, <c>bundle.blob-changed</c>, <c>bundle.manifest</c>.</exception>
    public static PolicyDocument ReadPolicy(string hash, Func<string, byte[]?> blob)
    {
        JsonObject manifest = StrictJson.ReadObject(Encoding.UTF8.GetString(Proven(hash, blob)), hash);
        return StrictJson.Text(manifest["policy"]) is { } policy && StrictJson.Text(manifest["files"]?["policy.json"]) is { } file
            ? PolicyDocument.Read(policy, Encoding.UTF8.GetString(Proven(file, blob)))
            : throw new OfficeError(ErrorKind.BadInput, "bundle.manifest", hash);
    }

    /// <summary>What is to be stored: the manifest and every file of this bundle and of those it leads to, by hash.</summary>
    public IReadOnlyDictionary<string, byte[]> Blobs()
    {
        Dictionary<string, byte[]> blobs = new(StringComparer.Ordinal);
        foreach (Bundle bundle in WithOthers)
        {
            blobs[bundle.Hash] = bundle.Manifest;
            foreach (byte[] file in bundle.Files.Values)
            {
                blobs[Sha256.Of(file)] = file;
            }
        }

        return blobs;
    }

    /// <summary>A file as text; null when the bundle has none of this path.</summary>
    public string? Text(string path) => Files.TryGetValue(path, out byte[]? bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The head of one of its rules; null when it has none of this id.</summary>
    public RuleHead? Head(string rule) => Text(rule + ".js") is { } text ? RuleHead.Read(text) : null;

    /// <summary>The policy document.</summary>
    /// <exception cref="OfficeError">All that is wrong with it.</exception>
    public PolicyDocument Policy() => PolicyDocument.Read(PolicyId, Text("policy.json") ?? "{}");

    private static byte[] Proven(string hash, Func<string, byte[]?> blob)
    {
        byte[] bytes = blob(hash) ?? throw new OfficeError(ErrorKind.BadInput, "bundle.blob-missing", hash);
        return Sha256.Of(bytes) == hash ? bytes : throw new OfficeError(ErrorKind.BadInput, "bundle.blob-changed", hash);
    }
}
