using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Engine.Lint;

namespace CountyToolkit.Rules.Engine;

/// <summary>Lint of a whole bundle as it comes over the line: its document, then every rule.</summary>
internal static class BundleLint
{
    public static JsonArray Of(JsonObject question)
    {
        JsonObject bundle = (JsonObject)question["bundle"]!, files = (JsonObject)bundle["files"]!;
        string policyId = BundleShelf.Text(bundle, "policy");
        List<JsonObject> messages = [];
        PolicyDocument? policy = Policy(policyId, files, messages);
        Catalogue catalogue = Catalogue.Read(BundleShelf.Text(files, "indicators.json"), BundleShelf.Text(files, "pools.json"), BundleShelf.Text(files, "codes.json"));
        HashSet<string> rules = [.. (question["others"] as JsonArray ?? []).OfType<JsonObject>().Append(bundle)
            .SelectMany(b => BundleShelf.RuleFiles((JsonObject)b["files"]!).Select(r => BundleShelf.Text(b, "policy") + "/" + r.Id))];
        foreach ((string id, string text) in BundleShelf.RuleFiles(files))
        {
            string file = policyId + "/" + id + ".js";
            try
            {
                messages.AddRange(OfRule(new LintSubject(id, ScriptParser.Parse(text, file), policy, catalogue, rules)));
            }
            catch (RuleStop stop)
            {
                messages.Add(RuleFault.Json(stop.Code, stop.Args, stop.Site));
            }
        }

        return [.. messages];
    }

    private static IEnumerable<JsonObject> OfRule(LintSubject subject)
    {
        SyntaxLint.Check(subject);
        ScopeLint.Check(subject);
        ShapeLint.Check(subject);
        NodeLint.Check(subject);
        new WordLint(subject).Check();
        return subject.Findings.OrderBy(f => (int?)f["line"] ?? 0).ThenBy(f => (int?)f["column"] ?? 0);
    }

    private static PolicyDocument? Policy(string id, JsonObject files, List<JsonObject> messages)
    {
        string text = BundleShelf.Text(files, "policy.json");
        try
        {
            return PolicyDocument.Read(id, text);
        }
        catch (OfficeError error)
        {
            // These sentences take the place as {0} and the value as {1}.
            messages.AddRange(error.Others.Prepend(error).Select(e => RuleFault.Json(e.Code, [Named(e), e.Value ?? "", .. e.Args], Site(id, text, e.Where ?? ""))));
            return null;
        }
    }

    // Line and column are told with the finding already.
    private static string Named(OfficeError error) => error.Code.StartsWith("json.", StringComparison.Ordinal) ? "policy.json" : error.Where ?? "";

    // A refusal names its place as members and places, or as line and column where the text is no JSON at all.
    private static ScriptSite Site(string id, string text, string where)
    {
        string file = id + "/policy.json";
        string place = where.StartsWith(file + ":", StringComparison.Ordinal) ? where[(file.Length + 1)..] : "";
        string[] parts = place.Split(':');
        if (parts.Length == 2 && int.TryParse(parts[0], out int line) && int.TryParse(parts[1], out int column))
        {
            return new ScriptSite(file, line, column);
        }

        try
        {
            (int Line, int Column) at = JsonSplice.Place(System.Text.Encoding.UTF8.GetBytes(text), place.Split('.', StringSplitOptions.RemoveEmptyEntries));
            return new ScriptSite(file, at.Line, at.Column);
        }
        catch (System.Text.Json.JsonException)
        {
            return new ScriptSite(file, 1, 1);
        }
    }
}
