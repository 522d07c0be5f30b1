using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Bundles;

/// <summary>One fact a law status rests on, as code and parameters; the sentence is <c>law.</c>code.</summary>
/// <param name="Code">Such as <c>repealed</c>, <c>term-ended</c>, <c>repeal-day-unknown</c>.</param>
/// <param name="On">Day or year it happened, as text; null when it has none.</param>
/// <param name="By">Number of the document that says so; null when it is the document itself.</param>
/// <param name="Confirmed">False when only a third party asserts it and the office has not confirmed.</param>
public sealed record LawReason(string Code, string? On = null, string? By = null, bool Confirmed = true)
{
    /// <summary>The form it has in a verdict.</summary>
    public JsonObject ToJson()
    {
        JsonObject json = new() { ["code"] = Code };
        if (On is not null)
        {
            json["on"] = On;
        }

        if (By is not null)
        {
            json["by"] = By;
        }

        if (!Confirmed)
        {
            json["confirmed"] = false;
        }

        return json;
    }

    /// <summary>The reason as a sentence.</summary>
    public string Sentence(Language language) =>
        Messages.Text(language, "law." + Code, On ?? "", By ?? "") + (Confirmed ? "" : Messages.Text(language, "law.unconfirmed"));
}
