using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Everything found in a bundle: its scripts, its programmes, its document. What is only asked back is no fault.</summary>
internal static class BundleFaults
{
    /// <summary>All findings, each with code, args, file, line, column.</summary>
    public static IReadOnlyList<JsonObject> Of(Bundle bundle, RuleWorker worker, DateOnly today)
    {
        JsonObject[] scripts = [.. worker.Lint(bundle).OfType<JsonObject>().Select(m => (JsonObject)m.DeepClone())];
        return [.. scripts, .. Programmes(bundle), .. DocumentLint.Of(bundle, today)];
    }

    /// <summary>Whether a finding keeps a version from being proposed.</summary>
    public static bool IsFault(JsonObject finding) => StrictJson.Text(finding["severity"]) != "warning";

    /// <summary>The line a finding stands in and, below it, a caret at its column; nothing when the place is not told.</summary>
    public static IEnumerable<string> Excerpt(Bundle bundle, JsonObject finding)
    {
        string file = StrictJson.Text(finding["file"]) ?? "";
        string? text = bundle.Text(file.StartsWith(bundle.PolicyId + "/", StringComparison.Ordinal) ? file[(bundle.PolicyId.Length + 1)..] : file);
        return StrictJson.Whole(finding["line"]) is { } line && StrictJson.Whole(finding["column"]) is { } column ? Excerpt(text ?? "", line, column) : [];
    }

    /// <summary>A line of a text, counted from 1, and below it a caret at a column; a long line is shown around it.</summary>
    public static IEnumerable<string> Excerpt(string text, int line, int column)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (line < 1 || line > lines.Length || text.Length == 0)
        {
            yield break;
        }

        const int Most = 120;
        string shown = lines[line - 1].Replace('\t', ' ');
        int from = Math.Max(0, Math.Min(column - 40, shown.Length - Most));
        yield return shown[from..Math.Min(shown.Length, from + Most)];
        yield return string.Concat(shown[from..Math.Clamp(column - 1, from, shown.Length)].Select(c => c < 0x1100 ? ' ' : '\u3000')) + "^";
    }

    private static IEnumerable<JsonObject> Programmes(Bundle bundle)
    {
        PolicyDocument document;
        IReadOnlyList<OfficeError> errors;
        try
        {
            document = bundle.Policy();
            errors = ProgrammeBundle.Errors(bundle);
        }
        catch (OfficeError)
        {
            // The document cannot be read; that is among the findings already.
            yield break;
        }

        foreach (OfficeError error in errors)
        {
            string[] place = (error.Where ?? "").Split('/', 2);
            string[] named = place[^1].Split('.');
            string id = named[0];
            int at = document.Programmes.ToList().FindIndex(p => StrictJson.Text(p?["id"]) == id);
            string[] path = at < 0 ? ["programmes"] : ["programmes", at.ToString(System.Globalization.CultureInfo.InvariantCulture), .. named.Skip(1)];
            yield return DocumentLint.Finding(bundle, error.Code, [error.Where ?? "", error.Value ?? "", .. error.Args], path);
        }
    }
}
