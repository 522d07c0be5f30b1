using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// What can be wrong with a document that is well written: its figures against its days, its clauses, its rules and each other.
/// Findings have the form of the script's lint; one with <c>severity</c> <c>warning</c> is asked back and does not keep a version from being proposed.
/// </summary>
public sealed partial class DocumentLint
{
    private const string File = "policy.json", Warning = "warning";
    private static readonly string[] Caps = ["item-cap", "year-cap"];

    private readonly Bundle bundle;
    private readonly PolicyDocument document;
    private readonly DateOnly today;
    private readonly byte[] json;
    private readonly string scripts;
    private readonly List<JsonObject> findings = [];

    private DocumentLint(Bundle bundle, PolicyDocument document, DateOnly today)
    {
        this.bundle = bundle;
        this.document = document;
        this.today = today;
        json = bundle.Files[File];
        scripts = string.Join("\n", bundle.Rules.Select(r => bundle.Text(r + ".js")));
    }

    /// <summary>Findings in the order of the document; none when it cannot be read at all, which the script's lint says.</summary>
    public static IReadOnlyList<JsonObject> Of(Bundle bundle, DateOnly today)
    {
        try
        {
            DocumentLint lint = new(bundle, bundle.Policy(), today);
            lint.Figures();
            lint.CapsAgainstAmounts();
            lint.ClausesOfProgrammes();
            return lint.findings;
        }
        catch (OfficeError)
        {
            // The document cannot be read; that is among the findings already.
            return [];
        }
    }

    /// <summary>A finding at a place of the document.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="code">Code of its sentence.</param>
    /// <param name="args">What the sentence takes.</param>
    /// <param name="path">Members and places from 0; the nearest that is there is told.</param>
    public static JsonObject Finding(Bundle bundle, string code, IReadOnlyList<string> args, params string[] path)
    {
        (int line, int column) = JsonSplice.Place(bundle.Files[File], path);
        return new JsonObject
        {
            ["code"] = code,
            ["args"] = new JsonArray([.. args.Select(a => JsonValue.Create(a))]),
            ["file"] = bundle.PolicyId + "/" + File,
            ["line"] = line,
            ["column"] = column,
        };
    }

    private void Figures()
    {
        DateOnly? begins = document.RetroactiveFrom ?? document.Effective ?? document.Issued ?? document.Made;
        foreach (string key in document.Figures.Keys)
        {
            IReadOnlyList<Figure> entries = document.Figures.Entries(key);
            if (bundle.Rules.Any() && !IsUsed(key))
            {
                Add("figure.unused", Warning, key, 0, key, entries[0].Label ?? key);
            }

            for (int i = 0; i < entries.Count; i++)
            {
                Entry(key, entries, i, begins);
            }
        }
    }

    private void Entry(string key, IReadOnlyList<Figure> entries, int at, DateOnly? begins)
    {
        Figure figure = entries[at];
        if (figure.From < begins)
        {
            Add("figure.before-document", null, key, at, Name(figure), IsoDate.Text(figure.From.Value), IsoDate.Text(begins.Value));
        }

        if (document.Clauses.Count > 0 && figure.Clause is null)
        {
            Add("figure.no-clause", Warning, key, at, Name(figure));
        }

        if (figure.ReviewBy < today)
        {
            Add("figure.review-passed", Warning, key, at, Name(figure), IsoDate.Text(figure.ReviewBy.Value));
        }

        if (at + 1 < entries.Count && figure.Until is { } until && entries[at + 1].From is { } next && until.AddDays(1) != next)
        {
            Add(until >= next ? "figure.overlap" : "figure.gap", null, key, at, Name(figure), IsoDate.Text(until), IsoDate.Text(next), IsoDate.Text(next.AddDays(-1)));
        }
    }

    private bool IsUsed(string key) =>
        Regex.IsMatch(scripts, @"\bf\." + Regex.Escape(key) + @"\b") || scripts.Contains('"' + key + '"', StringComparison.Ordinal)
        || document.Programmes.Concat(document.Targets).Concat(document.Tasks).Any(p => p!.ToJsonString().Contains('"' + key + '"', StringComparison.Ordinal));

    // A cap below the highest single amount may be meant; more often a nought is missing.
    private void CapsAgainstAmounts()
    {
        for (int i = 0; i < document.Programmes.Count; i++)
        {
            string rule = StrictJson.Text(document.Programmes[i]?["rule"]) ?? "";
            if (bundle.Text(rule + ".js") is not { } script || Amounts(script) is not { } highest)
            {
                continue;
            }

            foreach (string step in Caps)
            {
                string? key = StrictJson.Text((document.Programmes[i]?[step] as JsonObject)?["figure"]);
                if (key is not null && document.Figures.Entries(key) is [.., { Value: { } value } cap] && Yuan(value, cap.Unit) < highest.Amount)
                {
                    Add("figure.cap-below", Warning, key, document.Figures.Entries(key).Count - 1, Name(cap), value + cap.Unit, highest.Name, highest.Shown);
                }
            }
        }
    }

    private void ClausesOfProgrammes()
    {
        HashSet<string> known = [.. document.Clauses.Select(c => c.Id)];
        for (int i = 0; i < document.Programmes.Count && known.Count > 0; i++)
        {
            foreach ((string step, JsonNode? settings) in document.Programmes[i] as JsonObject ?? [])
            {
                IEnumerable<string?> named = step == "clause" ? [StrictJson.Text(settings)]
                    : (settings as JsonArray ?? [settings?.DeepClone()]).Select(s => StrictJson.Text((s as JsonObject)?["clause"]));
                foreach (string clause in named.OfType<string>().Where(c => !known.Contains(c)))
                {
                    string id = StrictJson.Text(document.Programmes[i]!["id"]) ?? "";
                    findings.Add(Finding(bundle, "programme.no-such-clause", [id, clause, string.Join(" ", known)], "programmes", i.ToString(System.Globalization.CultureInfo.InvariantCulture), step));
                }
            }
        }
    }

    private (string Name, string Shown, Exact Amount)? Amounts(string script)
    {
        HashSet<string> paid = [.. Paid().Matches(script).Concat(Rows().Matches(script)).Select(m => m.Groups[1].Value)];
        (string Name, string Shown, Exact Amount)[] all =
        [
            .. from value in FigureValue.All(document.Figures, DateOnly.MaxValue)
               let yuan = value.Value is { } number ? Yuan(number, value.Unit) : null
               where value.Holds && yuan is not null && paid.Contains(value.Figure.Key)
               select (value.Label, value.Value + value.Unit, yuan.Value),
        ];
        return all.Length == 0 ? null : all.MaxBy(a => a.Amount);
    }

    private static Exact? Yuan(Exact value, string? unit) => Unit.TryParse(unit, out Unit read) && read.Base == "元" ? value * read.Factor : null;

    private static string Name(Figure figure) => figure.Label ?? figure.Key;

    private void Add(string code, string? severity, string key, int entry, params string[] args)
    {
        // Entries are told by their day: the file need not have them in order.
        Figure figure = document.Figures.Entries(key)[entry];
        JsonArray list = JsonNode.Parse(JsonSplice.Text(json, "figures", key)!)!.AsArray();
        int place = list.ToList().FindIndex(e => StrictJson.Date(e?["from"]) == figure.From);
        JsonObject finding = Finding(bundle, code, args, "figures", key, place.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (severity is not null)
        {
            finding["severity"] = severity;
        }

        findings.Add(finding);
    }

    [GeneratedRegex(@"\bc\.pay\([^;]*?\bf\.([A-Za-z][A-Za-z0-9]*)")]
    private static partial Regex Paid();

    [GeneratedRegex(@"\bf\.([A-Za-z][A-Za-z0-9]*)\.row\(")]
    private static partial Regex Rows();
}
