using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Bundles;

/// <summary>Reads <c>policy.json</c> and gathers every error.</summary>
internal sealed class PolicyReader(string where, List<OfficeError> errors)
{
    private static readonly string[] RelationKinds = ["implements", "basis", "repeals", "cites"];
    private static readonly string[] EventKinds = ["retained", "amended", "repealed"];
    private static readonly string[] Fields =
    [
        "number", "title", "issuer", "made", "issued", "effective", "retroactiveFrom", "ends", "draft", "relations", "statusEvents",
        "clauses", "figures", "readings", "programmes", "targets", "tasks", "note",
    ];

    internal PolicyDocument Read(string id, JsonObject policy)
    {
        foreach (string name in policy.Select(p => p.Key).Where(k => !Fields.Contains(k)))
        {
            Refuse("policy.unknown-field", name, name, NearestCode.Of(name, Fields) ?? "");
        }

        string? number = StrictJson.Text(policy["number"]), title = StrictJson.Text(policy["title"]);
        if (number is null || title is null)
        {
            Refuse("policy.needed", "number, title", null);
        }

        return new PolicyDocument
        {
            Id = id,
            Number = number ?? "",
            Title = title ?? "",
            Issuer = StrictJson.Text(policy["issuer"]),
            Made = Date(policy, "made", ""),
            Issued = Date(policy, "issued", ""),
            Effective = Date(policy, "effective", ""),
            RetroactiveFrom = Date(policy, "retroactiveFrom", ""),
            Ends = Date(policy, "ends", ""),
            Draft = StrictJson.Flag(policy["draft"]) ?? false,
            Relations = Each(policy, "relations", Relation),
            StatusEvents = Each(policy, "statusEvents", Event),
            Clauses = Each(policy, "clauses", ClauseOf),
            Figures = PolicyFigures.Read(policy["figures"] as JsonObject, where, errors),
            Readings = Readings(policy["readings"] as JsonObject ?? []),
            Programmes = List(policy, "programmes"),
            Targets = List(policy, "targets"),
            Tasks = List(policy, "tasks"),
        };
    }

    private DateOnly? Date(JsonObject row, string name, string path)
    {
        if (row[name] is { } node && StrictJson.Date(node) is null)
        {
            Refuse("policy.not-date", path + name, node.ToJsonString());
        }

        return StrictJson.Date(row[name]);
    }

    private JsonArray List(JsonObject policy, string name)
    {
        if (policy[name] is not null and not JsonArray)
        {
            Refuse("policy.not-list", name, null);
        }

        return (policy[name] as JsonArray)?.DeepClone() as JsonArray ?? [];
    }

    private List<T> Each<T>(JsonObject policy, string name, Func<JsonObject, string, T?> read)
        where T : class
    {
        List<T> rows = [];
        JsonArray list = List(policy, name);
        for (int i = 0; i < list.Count; i++)
        {
            string path = FormattableString.Invariant($"{name}.{i}");
            if (list[i] is JsonObject row && read(row, path + ".") is { } entry)
            {
                rows.Add(entry);
            }
            else
            {
                Refuse("policy.entry", path, list[i]?.ToJsonString());
            }
        }

        return rows;
    }

    private DocumentRelation? Relation(JsonObject row, string path) =>
        StrictJson.Text(row["kind"]) is { } kind && RelationKinds.Contains(kind) && StrictJson.Text(row["number"]) is { } number
            ? new DocumentRelation(kind, number, Date(row, "on", path)) : null;

    private StatusEvent? Event(JsonObject row, string path)
    {
        DateOnly? on = Date(row, "on", path);
        int? year = on?.Year ?? StrictJson.Whole(row["year"]);
        if (StrictJson.Text(row["kind"]) is not { } kind || !EventKinds.Contains(kind) || year is null)
        {
            return null;
        }

        return new StatusEvent
        {
            Kind = kind,
            By = StrictJson.Text(row["by"]),
            On = on,
            Year = year.Value,
            AssertedBy = StrictJson.Text(row["assertedBy"]),
            Confirmed = StrictJson.Flag(row["confirmed"]) ?? false,
        };
    }

    private Clause? ClauseOf(JsonObject row, string path) =>
        StrictJson.Text(row["id"]) is { } id ? new Clause(id, StrictJson.Text(row["gist"]) ?? "", StrictJson.Text(row["note"])) : null;

    private Dictionary<string, Reading> Readings(JsonObject readings)
    {
        Dictionary<string, Reading> read = new(StringComparer.Ordinal);
        foreach ((string id, JsonNode? node) in readings)
        {
            string path = "readings." + id;
            if (node is JsonObject row && ReadingOf(id, row, path + ".") is { } reading)
            {
                read[id] = reading;
            }
            else
            {
                Refuse("policy.reading", path, node?.ToJsonString());
            }
        }

        return read;
    }

    private Reading? ReadingOf(string id, JsonObject row, string path)
    {
        KeyValuePair<string, string>[] choices = row["choices"] is JsonObject labelled
            ? [.. labelled.Select(c => new KeyValuePair<string, string>(c.Key, StrictJson.Text(c.Value) ?? c.Key))]
            : [.. (StrictJson.Texts(row["choices"]) ?? []).Select(c => new KeyValuePair<string, string>(c, StrictJson.Text(row["labels"]?[c]) ?? c))];
        Reading reading = new()
        {
            Id = id,
            Question = StrictJson.Text(row["question"]) ?? "",
            Choices = choices,
            Default = StrictJson.Text(row["default"]),
            Choice = StrictJson.Text(row["choice"]),
            By = StrictJson.Text(row["by"]),
            On = Date(row, "on", path),
            Settles = StrictJson.Text(row["settles"]),
        };
        bool known = new[] { reading.Default, reading.Choice }.All(c => c is null || choices.Any(k => k.Key == c));
        return reading.Question.Length > 0 && choices.Length > 0 && known ? reading : null;
    }

    private void Refuse(string code, string path, string? value, params string[] args) =>
        errors.Add(new OfficeError(ErrorKind.BadInput, code, where + ":" + path, value, args));
}
