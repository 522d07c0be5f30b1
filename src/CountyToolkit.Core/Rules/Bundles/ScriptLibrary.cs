using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// The shipped <c>scripts</c> folder and an office's own beside its database, read over it: figure by figure, programme
/// by programme, reading by reading, rule file by rule file.
/// </summary>
public sealed partial class ScriptLibrary
{
    private static readonly string[] Shared = ["lib/prelude.js", "indicators.json", "pools.json", "codes.json"];

    // Rules, their cases, and the facts cases are built on.
    private static readonly string[] Endings = [".js", ".cases.json", ".cases.csv", ".facts.json"];

    private readonly string shipped;
    private readonly string? own;
    private readonly Dictionary<string, Bundle> bundles = new(StringComparer.Ordinal);

    /// <param name="shipped">The folder shipped with the program.</param>
    /// <param name="own">The office's own; null, or a folder that need not exist.</param>
    /// <exception cref="OfficeError"><c>scripts.no-folder</c>.</exception>
    public ScriptLibrary(string shipped, string? own = null)
    {
        this.shipped = Directory.Exists(shipped) ? shipped : throw new OfficeError(ErrorKind.File, "scripts.no-folder", shipped);
        this.own = own is not null && Directory.Exists(own) ? own : null;
    }

    /// <summary>Ids of every policy document, in ordinal order.</summary>
    public IReadOnlyList<string> Policies =>
        [.. Ids(shipped).Concat(own is null ? [] : Ids(own)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The catalogues.</summary>
    public Catalogue Catalogue() => Catalogues.Catalogue.Read(Text("indicators.json"), Text("pools.json"), Text("codes.json"));

    /// <summary><c>shipped</c>, <c>own</c>, or <c>both</c> when the office's folder changes something of a shipped document.</summary>
    public string Origin(string policy) =>
        (Directory.Exists(Folder(shipped, policy)), own is not null && Directory.Exists(Folder(own, policy))) switch
        {
            (true, true) => "both",
            (false, true) => "own",
            _ => "shipped",
        };

    /// <summary><c>shipped</c>, <c>own</c>, or <c>both</c> when the office has a file of its own over a shipped one.</summary>
    /// <param name="policy">The document.</param>
    /// <param name="file">A file of its folder: <c>policy.json</c> or <c>RULE.js</c>.</param>
    public string Origin(string policy, string file) =>
        (File.Exists(Path.Combine(Folder(shipped, policy), file)), own is not null && File.Exists(Path.Combine(Folder(own, policy), file))) switch
        {
            (true, true) => "both",
            (false, true) => "own",
            _ => "shipped",
        };

    /// <summary>The bundle of a document, with those it refers to.</summary>
    /// <exception cref="OfficeError"><c>scripts.unknown-policy</c> with the nearest, <c>scripts.circular</c>, <c>figures.*</c> of an office's own figures.</exception>
    public Bundle Bundle(string policy) => Bundle(policy, []);

    private Bundle Bundle(string policy, List<string> through)
    {
        if (bundles.TryGetValue(policy, out Bundle? done))
        {
            return done;
        }

        if (through.Contains(policy))
        {
            throw new OfficeError(ErrorKind.BadInput, "scripts.circular", string.Join(" → ", [.. through, policy]));
        }

        if (!Policies.Contains(policy))
        {
            throw new OfficeError(ErrorKind.BadInput, "scripts.unknown-policy", policy, policy, NearestCode.Of(policy, Policies) ?? "");
        }

        Dictionary<string, byte[]> files = Files(policy);
        string[] known = [.. Policies];
        Dictionary<string, Bundle> others = files.Where(f => f.Key.EndsWith(".js", StringComparison.Ordinal) && !f.Key.Contains('/', StringComparison.Ordinal))
            .SelectMany(f => Reference().Matches(Encoding.UTF8.GetString(f.Value)).Select(m => m.Groups[1].Value))
            .Where(id => id != policy && known.Contains(id)).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => Bundle(id, [.. through, policy]));
        return bundles[policy] = Bundles.Bundle.Of(policy, files, others);
    }

    private Dictionary<string, byte[]> Files(string policy)
    {
        Dictionary<string, byte[]> files = Shared.ToDictionary(path => path, Bytes, StringComparer.Ordinal);
        foreach (string root in own is null ? [shipped] : new[] { shipped, own })
        {
            string folder = Folder(root, policy);
            foreach (string path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
            {
                string name = Path.GetFileName(path);
                if (Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
                {
                    files[name] = File.ReadAllBytes(path);
                }
            }
        }

        files["policy.json"] = PolicyJson(policy);
        return files;
    }

    private byte[] PolicyJson(string policy)
    {
        string given = Path.Combine(Folder(shipped, policy), "policy.json");
        string? over = own is null ? null : Path.Combine(Folder(own, policy), "policy.json");
        if (over is null || !File.Exists(over))
        {
            return File.ReadAllBytes(given);
        }

        return File.Exists(given) ? Merged(given, over) : File.ReadAllBytes(over);
    }

    /// <summary>The office's file over the shipped one; its figures must keep shape and unit, and the range the document allows.</summary>
    /// <exception cref="OfficeError"><c>figures.*</c>: every figure that does not.</exception>
    private static byte[] Merged(string given, string over)
    {
        JsonObject shipped = Object(given), own = Object(over);
        List<OfficeError> errors = [];
        bool ownRules = Directory.GetFiles(Path.GetDirectoryName(over)!, "*.js").Length > 0;
        PolicyFigures.Read(shipped["figures"] as JsonObject, given, errors).Replaced(own["figures"] as JsonObject ?? [], over, ownRules, errors);
        return errors.Count == 0
            ? Encoding.UTF8.GetBytes(PolicyOverride.Apply(shipped, own).ToJsonString(PolicyOverride.Written))
            : throw OfficeError.Of(errors);
    }

    private static JsonObject Object(string path) => StrictJson.ReadObject(File.ReadAllText(path), path);

    private byte[] Bytes(string path)
    {
        string? over = own is null ? null : Path.Combine(own, path);
        return File.ReadAllBytes(over is not null && File.Exists(over) ? over : Path.Combine(shipped, path));
    }

    private string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    private static string Folder(string root, string policy) => Path.Combine(root, "policies", policy);

    private static IEnumerable<string> Ids(string root)
    {
        string folder = Path.Combine(root, "policies");
        return Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Where(d => File.Exists(Path.Combine(d, "policy.json")) || Directory.GetFiles(d, "*.js").Length > 0).Select(d => Path.GetFileName(d)!)
            : [];
    }

    // A rule names another document's rule in quotes: "POLICY/RULE".
    [GeneratedRegex("""["']([a-z0-9][a-z0-9-]*)/[a-z0-9][a-z0-9-]*["']""")]
    private static partial Regex Reference();
}
