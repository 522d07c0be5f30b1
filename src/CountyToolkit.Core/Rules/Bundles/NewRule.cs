using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// Starts a rule of the office's own from a way of paying that is there already: rule, figures, programme and cases of the example
/// under new names. It passes lint and its cases as it is; from then on the office changes figures, and works the cases again.
/// </summary>
public sealed partial class NewRule
{
    private static readonly string[] Named = ["programmes", "among"];

    private readonly NewRuleOrder order;
    private readonly string example;
    private readonly string own;
    private readonly PolicyDocument? document;
    private readonly DateOnly begins;
    private readonly byte[] policy;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    private NewRule(string shippedRoot, string ownRoot, NewRuleOrder order, DateOnly today)
    {
        this.order = order;
        example = Path.Combine(shippedRoot, "policies", ExampleShape.Example);
        own = Path.Combine(ownRoot, "policies", order.Policy);
        ScriptLibrary library = new(shippedRoot, ownRoot);
        Bundle? bundle = library.Policies.Contains(order.Policy) ? library.Bundle(order.Policy) : null;
        document = bundle?.Policy();
        begins = document is null ? order.Effective ?? today : document.Effective ?? document.Issued ?? document.Made ?? today;
        policy = File.ReadAllBytes(Path.Combine(example, "policy.json"));
        Demand(bundle);
    }

    /// <summary>Writes it; answers the files written.</summary>
    /// <exception cref="OfficeError"><c>rules.bad-id</c>, <c>rules.exists</c>, <c>rules.new-document</c>, <c>rules.cannot-write</c>; nothing is written then.</exception>
    public static IReadOnlyList<string> Run(string shippedRoot, string ownRoot, NewRuleOrder order, DateOnly today)
    {
        NewRule act = new(shippedRoot, ownRoot, order, today);
        return OwnFiles.Write([.. act.Files().Select(f => (Path.Combine(act.own, f.Key), f.Value))]);
    }

    private void Demand(Bundle? bundle)
    {
        if (!Id().IsMatch(order.Policy) || !Id().IsMatch(order.Rule))
        {
            throw new OfficeError(ErrorKind.Usage, "rules.bad-id", null, order.Policy + "/" + order.Rule);
        }

        if (bundle?.Rules.Contains(order.Rule) == true || document?.Programmes.Any(p => StrictJson.Text(p?["id"]) == order.Rule) == true)
        {
            throw new OfficeError(ErrorKind.BadInput, "rules.exists", null, order.Policy + "/" + order.Rule);
        }

        if (document is null && (order.Number is null || order.Title is null))
        {
            throw new OfficeError(ErrorKind.Usage, "rules.new-document", null, order.Policy);
        }
    }

    private Dictionary<string, byte[]> Files()
    {
        string script = File.ReadAllText(Path.Combine(example, order.Shape.Rule + ".js"));
        JsonArray programmes = StrictJson.ReadObject(Encoding.UTF8.GetString(policy), example)["programmes"]!.AsArray();
        int place = programmes.ToList().FindIndex(p => StrictJson.Text(p?["id"]) == order.Shape.Programme);
        JsonObject programme = programmes[place]!.AsObject();
        foreach (string key in Used(script, programme))
        {
            keys[key] = document is null || document.Figures.Entries(key).Count == 0 ? key : Renamed(key);
        }

        string facts = File.ReadAllText(Path.Combine(example, "titles.facts.json"));
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [order.Rule + ".js"] = Bytes(Clauses(Figures().Replace(script, m => "f." + keys.GetValueOrDefault(m.Groups[1].Value, m.Groups[1].Value))
                .Replace("\"" + order.Shape.Rule + "\"", "\"" + order.Rule + "\"", StringComparison.Ordinal))),
            [order.Rule + ".cases.json"] = Bytes(Cases()),
            [order.Rule + ".facts.json"] = Bytes(Later(facts)),
            ["policy.json"] = Document(script, Programme(place)),
        };
    }

    private IEnumerable<string> Used(string script, JsonObject programme)
    {
        HashSet<string> known = [.. StrictJson.ReadObject(Encoding.UTF8.GetString(policy), example)["figures"]!.AsObject().Select(f => f.Key)];
        return Figures().Matches(script).Select(m => m.Groups[1].Value)
            .Concat(programme.Select(s => StrictJson.Text((s.Value as JsonObject)?["figure"])).OfType<string>())
            .Where(known.Contains).Distinct(StringComparer.Ordinal);
    }

    private byte[] Document(string script, byte[] programme)
    {
        string path = Path.Combine(own, "policy.json");
        byte[] made = File.Exists(path) ? File.ReadAllBytes(path) : document is not null ? "{\n}\n"u8.ToArray() : Head();
        string line = JsonSplice.Line(made);
        if (JsonSplice.Find(made, "figures") is null)
        {
            made = JsonSplice.Set(made, "{" + line + "  }", "figures");
        }

        foreach ((string key, string named) in keys)
        {
            made = JsonSplice.Set(made, Figure(key), "figures", named);
        }

        string text = Clauses(Encoding.UTF8.GetString(programme).ReplaceLineEndings(line));
        int there = JsonSplice.Count(made, "programmes");
        made = there > 0 ? JsonSplice.Insert(made, text, there - 1, "programmes") : JsonSplice.Set(made, "[" + line + "    " + text + line + "  ]", "programmes");
        return document is null ? OnlyNamed(made, script) : made;
    }

    // A new document keeps of the example's clauses those its rule, figures and programme name.
    private static byte[] OnlyNamed(byte[] made, string script)
    {
        string rest = script + JsonSplice.Text(made, "figures") + JsonSplice.Text(made, "programmes");
        JsonArray clauses = (JsonArray)JsonNode.Parse(JsonSplice.Text(made, "clauses")!)!;
        for (int at = clauses.Count - 1; at >= 0; at--)
        {
            if (!rest.Contains(Quoted(StrictJson.Text(clauses[at]!["id"])!), StringComparison.Ordinal))
            {
                made = JsonSplice.Remove(made, "clauses", at.ToString(CultureInfo.InvariantCulture));
            }
        }

        return made;
    }

    // The example's programme as it is written, under the new names.
    private byte[] Programme(int place)
    {
        byte[] made = Bytes(JsonSplice.Text(policy, "programmes", place.ToString(CultureInfo.InvariantCulture))!);
        made = JsonSplice.Set(JsonSplice.Set(made, Quoted(order.Rule), "id"), Quoted(order.Rule), "rule");
        foreach (string step in StrictJson.ReadObject(Encoding.UTF8.GetString(made), example).Select(f => f.Key))
        {
            made = Step(made, step);
        }

        return made;
    }

    // What a step of the example says of other programmes of the example, the new one says of itself.
    private byte[] Step(byte[] made, string step)
    {
        if (JsonSplice.Text(made, step, "figure") is { } figure && keys.TryGetValue(figure.Trim('"'), out string? named))
        {
            made = JsonSplice.Set(made, Quoted(named), step, "figure");
        }

        foreach (string list in Named.Where(l => JsonSplice.Find(made, step, l) is not null))
        {
            made = JsonSplice.Set(made, "[" + Quoted(order.Rule) + "]", step, list);
        }

        return made;
    }

    private string Figure(string key)
    {
        JsonArray entries = (JsonArray)JsonNode.Parse(JsonSplice.Text(policy, "figures", key)!)!;
        byte[] entry = Bytes(JsonSplice.Text(policy, "figures", key, (entries.Count - 1).ToString(CultureInfo.InvariantCulture))!);
        entry = JsonSplice.Set(entry, Quoted(IsoDate.Text(begins)), "from");

        // The example's number is nobody's: it is to be checked until it was set from the document.
        entry = JsonSplice.Set(entry, Quoted("memory"), "certainty");
        return "[" + Clauses(Encoding.UTF8.GetString(entry)) + "]";
    }

    private byte[] Head()
    {
        byte[] made = "{\n}\n"u8.ToArray();
        (string Name, string Value)[] fields =
        [
            ("number", Quoted(order.Number!)), ("title", Quoted(order.Title!)), ("effective", Quoted(IsoDate.Text(begins))), ("ends", "null"), ("draft", "false"),
            ("relations", "[]"), ("statusEvents", "[]"), ("clauses", JsonSplice.Text(policy, "clauses")!),
        ];
        return fields.Aggregate(made, (json, field) => JsonSplice.Set(json, field.Value, field.Name));
    }

    // Only the cases that stand on this programme alone; what they say of another programme would be said of nothing.
    private string Cases()
    {
        JsonArray all = (JsonArray)StrictJson.Read(File.ReadAllText(Path.Combine(example, order.Shape.Rule + ".cases.json")), example)!;
        string ours = ExampleShape.Example + "/" + order.Shape.Programme;
        List<string> lines = [];
        foreach (JsonObject one in all.OfType<JsonObject>().Where(c => StrictJson.Text(c["programme"]) == order.Shape.Programme))
        {
            JsonObject kept = (JsonObject)one.DeepClone();
            string text = kept.ToJsonString();
            bool others = Programmes().Matches(text).Any(m => m.Value != ours);
            if (others || StrictJson.Text(kept["base"]) is not "titles.facts.json" || kept["figures"] is not null)
            {
                continue;
            }

            kept["programme"] = order.Rule;
            kept["base"] = order.Rule + ".facts.json";
            lines.Add("  " + Later(kept.ToJsonString(OneLine)).Replace(ours, order.Policy + "/" + order.Rule, StringComparison.Ordinal));
        }

        return "[\n" + string.Join(",\n", lines) + "\n]\n";
    }

    // The example's cases play in 2024; they are moved to the first whole year of the new document.
    private string Later(string text)
    {
        int years = begins.Year - 2024 + (begins.DayOfYear == 1 ? 0 : 1);
        return Years().Replace(text, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture));
    }

    private string Clauses(string text) =>
        document is null ? text : ClauseName().Replace(text, _ => Quoted(order.Clause ?? (document.Clauses.Count > 0 ? document.Clauses[0].Id : "—")));

    private string Renamed(string key)
    {
        string[] parts = order.Rule.Split('-', StringSplitOptions.RemoveEmptyEntries);
        string camel = parts[0] + string.Concat(parts.Skip(1).Select(Upper));
        return camel + Upper(key);
    }

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Quoted(string text) => OwnDocument.Quoted(text);

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\bf\.([A-Za-z][A-Za-z0-9]*)")]
    private static partial Regex Figures();

    [GeneratedRegex("county-awards/[a-z0-9-]+")]
    private static partial Regex Programmes();

    [GeneratedRegex(@"(?<!\d)(?<!\d\.)20[0-3]\d(?!\d|\.\d)")]
    private static partial Regex Years();

    [GeneratedRegex("\"第[一二三四五六七八九十]+条\"")]
    private static partial Regex ClauseName();
}
