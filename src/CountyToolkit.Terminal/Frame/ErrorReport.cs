using System.Text.Json.Nodes;

namespace CountyToolkit.Terminal.Frame;

/// <summary>How a refusal is told: a sentence and what to do on standard error; with <c>--json</c> one document on standard output too.</summary>
internal static class ErrorReport
{
    /// <summary>Tells one refusal with all that were found beside it.</summary>
    public static ExitCode Tell(OfficeError error, Surroundings surroundings, Language language, bool json)
    {
        foreach (OfficeError one in error.Others.Prepend(error))
        {
            string advice = one.Advice(language);
            string excerpt = string.Concat(BrokenLine.Of(one).Select(l => "\n  " + l));
            surroundings.Error.WriteLine(one.Sentence(language) + excerpt + (advice.Length == 0 ? "" : "\n  → " + advice));
        }

        if (json)
        {
            JsonObject document = new() { ["error"] = Document(error, language) };
            if (error.Others.Count > 0)
            {
                document["errors"] = new JsonArray([.. error.Others.Prepend(error).Select(e => Document(e, language))]);
            }

            Write(document, surroundings);
        }

        return (ExitCode)error.Kind;
    }

    // Standard error has told it; that the document went nowhere would only stand in its way.
    private static void Write(JsonObject document, Surroundings surroundings)
    {
        try
        {
            surroundings.Out.WriteLine(Output.Document(document));
        }
        catch (OfficeError closed) when (closed.Code == PlainWriter.Closed)
        {
            Log.Warn(closed);
        }
    }

    /// <summary>One refusal as the contract's object.</summary>
    public static JsonObject Document(OfficeError error, Language language) => new()
    {
        ["code"] = error.Code,
        ["where"] = error.Where,
        ["value"] = error.Value,
        ["message"] = error.Sentence(language),
        ["do"] = error.Advice(language),
    };
}
