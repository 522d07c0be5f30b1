using System.Text.RegularExpressions;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// What stands at the head of a rule's text. It is read without running anything, for lists and for telling a group
/// rule from the others.
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">criteria, score, award, alert, class or group.</param>
/// <param name="Subject">enterprise, claim, park, institution or project.</param>
/// <param name="Title">Title.</param>
/// <param name="Clause">Clause of the document; empty when the rule names none.</param>
public sealed partial record RuleHead(string Id, string Kind, string Subject, string Title, string Clause)
{
    /// <summary>Whether an array of facts is one group to this rule.</summary>
    public bool IsGroup => Kind == "group";

    /// <summary>Reads the head of a rule; fields that are not there are empty.</summary>
    public static RuleHead Read(string text)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (Match field in Field().Matches(text))
        {
            fields.TryAdd(field.Groups[1].Value, field.Groups[2].Value);
        }

        string Of(string name) => fields.GetValueOrDefault(name, "");
        return new RuleHead(Of("id"), Of("kind"), Of("subject"), Of("title"), Of("clause"));
    }

    [GeneratedRegex("""\b(id|kind|subject|title|clause)[ \t]*:[ \t]*["']([^"'\n]*)["']""")]
    private static partial Regex Field();
}
