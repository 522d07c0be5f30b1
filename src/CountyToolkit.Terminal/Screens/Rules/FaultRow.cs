using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Something lint found.</summary>
/// <param name="File">File it stands in, without its folder.</param>
/// <param name="Line">Line from 1; 0 = not told.</param>
/// <param name="Column">Column from 1; 0 = not told.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Advice">How to write it instead; empty for none.</param>
/// <param name="IsAsked">Whether it is only asked back and no fault.</param>
internal sealed record FaultRow(string File, int Line, int Column, string Sentence, string Advice, bool IsAsked)
{
    /// <summary>The rule whose text it stands in; null = the document.</summary>
    public string? Rule => File.EndsWith(".js", StringComparison.Ordinal) ? File[..^3] : null;

    /// <summary>A message of the child.</summary>
    public static FaultRow Of(JsonObject message, Language language) => new(
        Path.GetFileName(StrictJson.Text(message["file"]) ?? ""),
        StrictJson.Whole(message["line"]) ?? 0,
        StrictJson.Whole(message["column"]) ?? 0,
        RuleMessage.Sentence(message, language),
        RuleMessage.Advice(message, language),
        !BundleFaults.IsFault(message));
}
