using System.Text.Json.Nodes;
using CountyToolkit.Checks;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>One verdict of a check among many.</summary>
/// <param name="Enterprise">Row of the register.</param>
/// <param name="Code">Credit code; null = 待补码.</param>
/// <param name="Name">Name.</param>
/// <param name="Outcome">Outcome, as a code.</param>
/// <param name="Class">Class, of a rule that classes; empty otherwise.</param>
/// <param name="Score">Score, or from–to while something is open; empty without one.</param>
/// <param name="Lacks">What stands in the way, in the words of the gap: alternatives of which one would do stand behind one another's “or”.</param>
internal sealed record VerdictRow(long Enterprise, string? Code, string Name, string Outcome, string Class, string Score, IReadOnlyList<string> Lacks)
{
    /// <summary>The row of an answer as the check gave it.</summary>
    public static VerdictRow Of(Wording say, Catalogue catalogue, CheckedEnterprise one)
    {
        JsonObject verdict = one.Rendered(say.Language, catalogue);
        verdict["enterprise"] = one.Enterprise.Id;
        verdict["name"] = one.Enterprise.Name;
        return Of(say, verdict);
    }

    /// <summary>The row of a rendered verdict, asked with its ways.</summary>
    public static VerdictRow Of(Wording say, JsonObject verdict)
    {
        string low = verdict["score"]?.ToString() ?? "", high = verdict["scoreMax"]?.ToString() ?? "";
        string? subject = StrictJson.Text(verdict["subject"]);
        return new VerdictRow(
            verdict["enterprise"]!.GetValue<long>(),
            CreditCode.TryParse(subject, out _) ? subject : null,
            StrictJson.Text(verdict["name"]) ?? "",
            StrictJson.Text(verdict["outcome"]) ?? "",
            StrictJson.Text(verdict["class"]) ?? "",
            low == high ? low : low + "~" + high,
            [.. GapLack.Of(say, Gap.Of(verdict)).Select(l => l.Said(say)).Distinct()]);
    }
}
