using System.Text;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// Changes what a document of the office's own says of itself: its head, its clauses, what it has to do with others. A shipped document says
/// what it says; only its figures, readings and programmes can be the office's own.
/// </summary>
public sealed class SetDocument
{
    /// <summary>Members of the head that can be set: texts, days (empty takes them away) and whether it is a draft.</summary>
    public static readonly IReadOnlyList<string> Fields = ["number", "title", "issuer", "made", "issued", "effective", "ends", "draft"];

    private static readonly string[] Days = ["made", "issued", "effective", "ends"];
    private static readonly string[] Kinds = ["implements", "basis", "repeals", "cites"];

    private readonly Bundle bundle;
    private readonly OwnDocument own;

    private SetDocument(string shippedRoot, string ownRoot, string policy)
    {
        bundle = new ScriptLibrary(shippedRoot, ownRoot).Bundle(policy);
        own = new OwnDocument(shippedRoot, ownRoot, policy);
        if (own.Shipped is not null)
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.shipped", policy, policy);
        }
    }

    /// <summary>Sets a member of the head; answers the path written.</summary>
    /// <exception cref="OfficeError"><c>policy.*</c>; nothing is written.</exception>
    public static string Head(string shippedRoot, string ownRoot, string policy, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        SetDocument act = new(shippedRoot, ownRoot, policy);
        byte[] json = act.own.Before;
        foreach ((string field, string value) in fields)
        {
            if (!Fields.Contains(field))
            {
                throw new OfficeError(ErrorKind.BadInput, "policy.no-head-field", policy, field, NearestCode.Of(field, Fields) ?? "", string.Join(" ", Fields));
            }

            string text = FullWidth.Fold(value).Trim();
            json = field == "draft" ? JsonSplice.Put(json, text is "true" or "是" ? "true" : "false", field)
                : text.Length == 0 ? JsonSplice.Remove(json, field)
                : JsonSplice.Put(json, OwnDocument.Quoted(!Days.Contains(field) ? value.Trim() : WrittenDay.Read(text) is { } day ? IsoDate.Text(day) : text), field);
        }

        return act.Write(json);
    }

    /// <summary>Writes a clause in the office's own short words: another gist for one that is there, else a further clause.</summary>
    /// <exception cref="OfficeError"><c>policy.*</c>; nothing is written.</exception>
    public static string Clause(string shippedRoot, string ownRoot, string policy, string id, string gist)
    {
        SetDocument act = new(shippedRoot, ownRoot, policy);
        int at = act.bundle.Policy().Clauses.ToList().FindIndex(c => c.Id == id);
        string last = Digits(JsonSplice.Count(act.own.Before, "clauses"));
        return act.Write(at >= 0
            ? JsonSplice.Put(act.own.Before, OwnDocument.Quoted(gist), "clauses", Digits(at), "gist")
            : JsonSplice.Put(act.own.Before, $"{{ \"id\": {OwnDocument.Quoted(id)}, \"gist\": {OwnDocument.Quoted(gist)} }}", "clauses", last));
    }

    /// <summary>Takes a clause out that nothing names any more.</summary>
    /// <exception cref="OfficeError"><c>policy.no-clause</c>, <c>policy.clause-in-use</c>.</exception>
    public static string RemoveClause(string shippedRoot, string ownRoot, string policy, string id)
    {
        SetDocument act = new(shippedRoot, ownRoot, policy);
        PolicyDocument document = act.bundle.Policy();
        int at = document.Clauses.ToList().FindIndex(c => c.Id == id);
        if (at < 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.no-clause", policy, id, string.Join(" ", document.Clauses.Select(c => c.Id)));
        }

        return act.User(document, id) is { } user
            ? throw new OfficeError(ErrorKind.BadInput, "policy.clause-in-use", policy, id, user)
            : act.Write(JsonSplice.Remove(act.own.Before, "clauses", Digits(at)));
    }

    /// <summary>Says what the document has to do with another: <c>implements</c>, <c>basis</c>, <c>repeals</c>, <c>cites</c>.</summary>
    /// <exception cref="OfficeError"><c>policy.*</c>; nothing is written.</exception>
    public static string Relation(string shippedRoot, string ownRoot, string policy, DocumentRelation relation, bool remove)
    {
        SetDocument act = new(shippedRoot, ownRoot, policy);
        if (!Kinds.Contains(relation.Kind))
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.no-relation-kind", policy, relation.Kind, string.Join(" ", Kinds));
        }

        List<DocumentRelation> there = [.. act.bundle.Policy().Relations];
        int at = there.FindIndex(r => r.Kind == relation.Kind && DocumentNumber.Same(r.Number, relation.Number));
        if (remove)
        {
            return at >= 0 ? act.Write(JsonSplice.Remove(act.own.Before, "relations", Digits(at)))
                : throw new OfficeError(ErrorKind.BadInput, "policy.no-relation", policy, relation.Number, relation.Kind);
        }

        string on = relation.On is { } day ? ", \"on\": " + OwnDocument.Quoted(IsoDate.Text(day)) : "";
        string row = $"{{ \"kind\": {OwnDocument.Quoted(relation.Kind)}, \"number\": {OwnDocument.Quoted(relation.Number)}{on} }}";
        return act.Write(JsonSplice.Put(act.own.Before, row, "relations", Digits(at >= 0 ? at : there.Count)));
    }

    private string? User(PolicyDocument document, string clause) =>
        document.Figures.Keys.FirstOrDefault(k => document.Figures.Entries(k).Any(f => f.Clause == clause))
        ?? bundle.Rules.FirstOrDefault(r => bundle.Text(r + ".js")!.Contains('"' + clause + '"', StringComparison.Ordinal))
        ?? StrictJson.Text(document.Programmes.FirstOrDefault(p => p!.ToJsonString(PolicyOverride.Written).Contains('"' + clause + '"', StringComparison.Ordinal))?["id"]);

    private string Write(byte[] json)
    {
        PolicyDocument.Read(bundle.PolicyId, Encoding.UTF8.GetString(json));
        return own.Write(json);
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
