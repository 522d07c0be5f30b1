using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>Where a line of an explanation comes from: the sheet and cell of a value, the paper of a title, the clause of a step.</summary>
internal static class Origin
{
    // In the order they are shown; the sentence of each is awards.origin.NAME.
    private static readonly string[] Fields =
        ["label", "code", "period", "value", "unit", "standard", "actual", "short", "source", "from", "clause", "gist", "kind", "amount", "reason", "by", "document", "batch", "on", "until", "year", "due"];

    /// <summary>Shows it in a box.</summary>
    public static void Show(Workplace workplace, ExplainLine line) => MessageBox.Tell(
        workplace.Application,
        workplace.Say("do.awards.origin"),
        [new TextLine(line.Text, Look.Title), .. Lines(workplace, line.Of!), .. line.Of!["title"] is JsonObject title ? Lines(workplace, title) : []],
        workplace.Say("screen.close"));

    private static IEnumerable<TextLine> Lines(Workplace workplace, JsonObject of) =>
        from field in Fields
        let text = StrictJson.Text(of[field]) ?? (of[field] is JsonValue value ? value.ToString() : null)
        where !string.IsNullOrEmpty(text)
        select new TextLine(workplace.Say("awards.origin.field", workplace.Say("awards.origin." + field), Said(workplace, field, text)));

    private static string Said(Workplace workplace, string field, string text) => field switch
    {
        "code" => workplace.Word(text),
        "kind" => workplace.Say("awards.hand." + text),
        _ => text,
    };
}
