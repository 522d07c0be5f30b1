namespace CountyToolkit.Rules.Cases;

/// <summary>The lists of facts, their fields in the order they are told, and the list of codes a field is of.</summary>
internal static class CaseLists
{
    private static readonly Dictionary<string, (string Field, string? Codes)[]> Fields = new(StringComparer.Ordinal)
    {
        ["titles"] = [("pool", "pools"), ("level", "levels"), ("event", "titleEvents"), ("on", null), ("from", null), ("until", null), ("batch", null), ("document", null), ("updates", null)],
        ["credentials"] = [("kind", "credentialKinds"), ("level", "levels"), ("rank", null), ("from", null), ("until", null), ("name", null), ("number", null)],
        ["incidents"] = [("kind", "incidentKinds"), ("grade", "incidentGrades"), ("on", null), ("document", null), ("note", null)],
        ["lists"] = [("list", "lists"), ("who", "listWho"), ("from", null), ("until", null)],
        ["inquiries"] = [("matter", "matters"), ("unit", null), ("on", null), ("from", null), ("until", null)],
        ["grades"] = [("kind", "gradeKinds"), ("year", null), ("grade", null)],
        ["judgements"] = [("rule", null), ("item", null), ("outcome", "outcomes"), ("reason", null), ("by", null), ("on", null), ("from", null), ("until", null)],
        ["ledger"] =
            [("programme", null), ("pool", "pools"), ("policyYear", null), ("granted", null), ("paid", null), ("state", "ledgerStates"), ("title", null), ("claim", null), ("on", null)],
    };

    /// <summary>Names of the lists.</summary>
    public static IReadOnlyCollection<string> Names => Fields.Keys;

    /// <summary>Fields of a list's entries.</summary>
    public static IEnumerable<string> FieldsOf(string list) => Fields.TryGetValue(list, out (string Field, string? Codes)[]? fields) ? fields.Select(f => f.Field) : [];

    /// <summary>Name of the list of codes a field is of; null when it is of none.</summary>
    public static string? CodesOf(string list, string field) => Fields.TryGetValue(list, out (string Field, string? Codes)[]? fields) ? fields.FirstOrDefault(f => f.Field == field).Codes : null;
}
