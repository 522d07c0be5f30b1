using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Terminal.Frame;

/// <summary>
/// The answer of a command. With <c>--json</c> exactly one document goes to standard output and every message to
/// standard error; without it, tables and lines a clerk reads.
/// </summary>
internal sealed class Output(Surroundings surroundings, Language language, bool json)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document as standard output gets it.</summary>
    public static string Document(JsonNode document) => PlainWriter.Json(document.ToJsonString(Indented));

    /// <summary>Whether one JSON document is asked for.</summary>
    public bool Json => json;

    /// <summary>Gives the answer: the document with <c>--json</c>, else what <paramref name="text"/> writes.</summary>
    public void Answer(JsonNode document, Action text)
    {
        if (json)
        {
            surroundings.Out.WriteLine(Document(document));
        }
        else
        {
            text();
        }
    }

    /// <summary>A line a person reads; kept off standard output with <c>--json</c>.</summary>
    public void Line(string text) => (json ? surroundings.Error : surroundings.Out).WriteLine(text);

    /// <summary>Lines a person reads.</summary>
    public void Lines(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Line(text);
        }
    }

    /// <summary>A sentence from the message files.</summary>
    public void Say(string key, params string[] args) => Line(Messages.Text(language, key, args));

    /// <summary>A message beside the answer, always to standard error.</summary>
    public void Note(string key, params string[] args) => surroundings.Error.WriteLine(Messages.Text(language, key, args));

    /// <summary>
    /// A list: an array of objects with <c>--json</c>, else a table. Columns are taken by name, so heads and values
    /// cannot slip against each other; the head of column <c>x</c> is the sentence <c>col.x</c>.
    /// </summary>
    public void List(IReadOnlyList<JsonObject> rows, params string[] columns)
    {
        if (json)
        {
            surroundings.Out.WriteLine(Document(new JsonArray([.. rows.Select(r => r.DeepClone())])));
            return;
        }

        string[] heads = [.. columns.Select(c => Messages.Text(language, "col." + c))];
        IEnumerable<string[]> cells = rows.Select(row => columns.Select(c => Cell(row[c])).ToArray());
        foreach (string line in TextTable.Lines(heads, [.. cells]))
        {
            surroundings.Out.WriteLine(line);
        }
    }

    /// <summary>Progress of long work, on one line of standard error, only where a person watches.</summary>
    public void Progress(string key, int done, int total)
    {
        if (surroundings.Watched)
        {
            surroundings.Error.Write("\r" + Messages.Text(language, key, $"{done}", $"{total}"));
            if (done == total)
            {
                surroundings.Error.WriteLine();
            }
        }
    }

    private string Cell(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Text(value.GetValue<string>()),
        JsonValue value when value.GetValueKind() is JsonValueKind.True => Messages.Text(language, "word.yes"),
        JsonValue value when value.GetValueKind() is JsonValueKind.False => Messages.Text(language, "word.no"),
        JsonArray array => string.Join("、", array.Select(Cell)),
        _ => node.ToJsonString(),
    };

    // A document keeps instants as stored; in a table they are told by the office's clock, as everywhere a person reads.
    private string Text(string text) => Instant.IsStored(text) ? Instant.Shown(text, surroundings.Clock) : text;
}
