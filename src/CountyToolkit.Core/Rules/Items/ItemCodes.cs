using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Items;

/// <summary>Refuses codes a rule has mistyped, naming the nearest; a rule that asks for what does not exist must not answer.</summary>
internal static class ItemCodes
{
    internal static AttributeEntry Attribute(string codeOrLabel, Catalogue catalogue) =>
        catalogue.TryAttribute(codeOrLabel, out AttributeEntry? entry) ? entry : throw Unknown(codeOrLabel, "attributes", catalogue);

    internal static void Choice(AttributeEntry entry, string code)
    {
        if (!entry.Choices.Contains(code, StringComparer.Ordinal))
        {
            throw new RuleTextError("item.unknown-code", 0, code, entry.Code, NearestCode.Of(code, entry.Choices) ?? "");
        }
    }

    internal static void Known(IEnumerable<string> codes, CodeList list, Catalogue catalogue)
    {
        foreach (string code in codes.Where(c => !list.Has(c)))
        {
            throw Unknown(code, list.Name, catalogue);
        }
    }

    internal static void Pool(string code, Catalogue catalogue)
    {
        if (!catalogue.TryPool(code, out _))
        {
            throw Unknown(code, "pools", catalogue);
        }
    }

    internal static JsonArray Json(IEnumerable<string> codes) => new([.. codes.Select(c => JsonValue.Create(c))]);

    private static RuleTextError Unknown(string code, string kind, Catalogue catalogue) =>
        new("item.unknown-code", 0, code, kind, catalogue.Nearest(kind, code) ?? "");
}
