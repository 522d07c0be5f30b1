using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CountyToolkit;

/// <summary>
/// Every sentence a user can read. Each folder keeps its own <c>*.messages.json</c>, an object of
/// <c>"key": ["中文", "English"]</c>; they are embedded and read once. A part between <c>⟨⟩</c> is left out when a
/// parameter in it is empty.
/// </summary>
public static partial class Messages
{
    private static readonly List<string> DisputedKeys = [];
    private static readonly Lock Gate = new();
    private static readonly HashSet<Assembly> Loaded = [];

    // Read without the gate, so never changed: what is loaded later comes in a table of its own.
    private static volatile Dictionary<string, string[]> sentences = [];

    static Messages() => Load(typeof(Messages).Assembly);

    /// <summary>Adds the message files embedded in another of our assemblies; a second call for the same assembly does nothing.</summary>
    /// <exception cref="InvalidOperationException">A key does not have exactly two languages.</exception>
    public static void Load(Assembly assembly)
    {
        lock (Gate)
        {
            if (!Loaded.Add(assembly))
            {
                return;
            }

            Dictionary<string, string[]> more = new(sentences);
            foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("messages/", StringComparison.Ordinal)))
            {
                Read(assembly, name, more);
            }

            sentences = more;
        }
    }

    /// <summary>Whether a sentence of this key exists.</summary>
    public static bool Has(string key) => sentences.ContainsKey(key);

    /// <summary>Every key known, for the tests that hold sentences and code together.</summary>
    public static IReadOnlyDictionary<string, string[]> All => sentences;

    /// <summary>Keys that two files word differently, with the later file; the first one is used.</summary>
    public static IReadOnlyList<string> Disputed => DisputedKeys;

    /// <summary>The sentence of <paramref name="key"/> with its parameters filled in; an unknown key is shown as itself.</summary>
    public static string Text(Language language, string key, params string[] args)
    {
        if (!sentences.TryGetValue(key, out string[]? both))
        {
            return args.Length == 0 ? key : key + " " + string.Join(" ", args);
        }

        object[] filled = [.. args];
        return string.Format(CultureInfo.InvariantCulture, Kept(both[(int)language], args), filled);
    }

    // ⟨what has nothing to say⟩ is left out: a part between these brackets goes when a parameter in it is empty.
    private static string Kept(string sentence, string[] args) => !sentence.Contains('⟨', StringComparison.Ordinal) ? sentence
        : Optional().Replace(sentence, part => args.Where((_, at) => part.Value.Contains(FormattableString.Invariant($"{{{at}}}"), StringComparison.Ordinal)).All(a => a.Length > 0)
            ? part.Groups[1].Value : "");

    [GeneratedRegex("⟨([^⟩]*)⟩")]
    private static partial Regex Optional();

    private static void Read(Assembly assembly, string name, Dictionary<string, string[]> into)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        Dictionary<string, string[]> read = JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream) ?? [];
        foreach ((string key, string[] both) in read)
        {
            if (both.Length != 2)
            {
                throw new InvalidOperationException($"message '{key}' in {name}: two languages");
            }

            // Folders may share a word (a column's head), but not differ on it: a test asks for the clashes.
            if (!into.TryAdd(key, both) && !into[key].SequenceEqual(both))
            {
                DisputedKeys.Add(FormattableString.Invariant($"{key} ({name})"));
            }
        }
    }
}
