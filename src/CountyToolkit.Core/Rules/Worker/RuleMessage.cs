using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Worker;

/// <summary>A fault or lint message of the child: code, args, file, line, column. Sentences take args from {0} on.</summary>
public static class RuleMessage
{
    /// <summary>The sentence, without its place.</summary>
    public static string Sentence(JsonObject message, Language language) => Messages.Text(language, Code(message), Args(message));

    /// <summary>What to do, or the way to write it instead; empty when there is no advice.</summary>
    public static string Advice(JsonObject message, Language language) =>
        Messages.Has(Code(message) + ".do") ? Messages.Text(language, Code(message) + ".do", Args(message)) : "";

    /// <summary><c>file:line:column</c>, as far as known.</summary>
    public static string Place(JsonObject message) =>
        string.Join(":", new[] { StrictJson.Text(message["file"]), StrictJson.Whole(message["line"])?.ToString(System.Globalization.CultureInfo.InvariantCulture), StrictJson.Whole(message["column"])?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>The message as a refusal, kind bad input.</summary>
    public static OfficeError ToError(JsonObject message) =>
        new(ErrorKind.BadInput, "script.refused", Place(message), null, Sentence(message, Language.Chinese), Sentence(message, Language.English), Advice(message, Language.Chinese), Advice(message, Language.English));

    private static string Code(JsonObject message) => StrictJson.Text(message["code"]) ?? "";

    private static string[] Args(JsonObject message)
    {
        string[] given = [.. (message["args"] as JsonArray ?? []).Select(a => StrictJson.Text(a) ?? "")];
        // Sentences name up to four parameters; one that was not given is shown as nothing.
        return [.. given, .. Enumerable.Repeat("", Math.Max(0, 4 - given.Length))];
    }
}
