using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Items;

/// <summary><c>c.flag</c> 具备: an attribute the subject has, or whose code is among those wanted.</summary>
public static class Flag
{
    /// <summary>Whether the attribute holds.</summary>
    /// <param name="attribute">Code or label.</param>
    /// <param name="codes">For a choice, the codes that will do; null for a flag.</param>
    /// <param name="context">The subject.</param>
    /// <exception cref="RuleTextError"><c>item.unknown-code</c>, <c>item.flag-codes</c> (a choice needs codes, a flag takes none).</exception>
    public static ItemAnswer Evaluate(string attribute, IReadOnlyList<string>? codes, EvaluationContext context)
    {
        AttributeEntry entry = ItemCodes.Attribute(attribute, context.Catalogue);
        if ((entry.Kind == "flag") != (codes is null))
        {
            throw new RuleTextError("item.flag-codes", 0, entry.Code);
        }

        foreach (string code in entry.Kind == "choice" ? codes ?? [] : [])
        {
            ItemCodes.Choice(entry, code);
        }

        JsonObject asked = new() { ["attribute"] = entry.Code };
        if (codes is not null)
        {
            asked["codes"] = ItemCodes.Json(codes);
        }

        if (context.View.Attribute(entry.Code) is not { } value)
        {
            return ItemAnswer.Blank(new MissingFact("attribute", entry.Code)) with { Asked = asked };
        }

        bool holds = codes is null ? value == "true" : codes.Contains(value, StringComparer.Ordinal);
        return new ItemAnswer { Outcome = holds ? Outcome.Met : Outcome.Unmet, Asked = asked, Found = [value] };
    }
}
