using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Imports;

/// <summary>
/// What a person says about the columns of a table: field → column letters or heading, or a value that stands for the
/// whole file: <c>{"name": "B", "营业收入": "收入合计", "pool": {"value": "srdi-sme"}}</c>. Under <c>columns</c> it may be said the
/// other way round, and that a column is not imported: <c>{"columns": {"D": "revenue", "亩均": null}}</c>.
/// </summary>
public sealed class ImportMap
{
    private readonly Dictionary<string, string> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> byColumn = new(StringComparer.Ordinal);

    /// <summary>Nothing said.</summary>
    public static ImportMap Empty { get; } = new();

    /// <summary>Field as written → letters or heading.</summary>
    public IReadOnlyDictionary<string, string> Columns => columns;

    /// <summary>Field as written → the value of every row.</summary>
    public IReadOnlyDictionary<string, string> Given => given;

    /// <summary>Letters or heading → field as written; null = the column is not imported.</summary>
    public IReadOnlyDictionary<string, string?> ByColumn => byColumn;

    /// <summary>Whether a person said anything about a column.</summary>
    internal bool SaysColumns => columns.Count + byColumn.Count > 0;

    /// <summary>Reads the map file.</summary>
    /// <exception cref="OfficeError"><c>import.map-broken</c>.</exception>
    public static ImportMap Parse(string json, string where)
    {
        ImportMap map = new();
        try
        {
            foreach ((string field, JsonNode? meant) in JsonNode.Parse(json)?.AsObject() ?? throw new JsonException())
            {
                if (field == "columns" && meant is JsonObject said)
                {
                    foreach ((string column, JsonNode? of) in said)
                    {
                        map.byColumn[column] = of?.GetValue<string>();
                    }
                }
                else if (meant is JsonObject value)
                {
                    map.given[field] = value["value"]?.ToString() ?? throw new JsonException();
                }
                else
                {
                    map.columns[field] = meant?.GetValue<string>() ?? throw new JsonException();
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.map-broken", where);
        }

        return map;
    }

    /// <summary>The same map with one more value for every row.</summary>
    public ImportMap With(string field, string value)
    {
        ImportMap more = Only(_ => true);
        more.given[field] = value;
        return more;
    }

    /// <summary>The same map with one more column said.</summary>
    /// <param name="column">Letters or heading.</param>
    /// <param name="field">Code or label; null = not imported.</param>
    public ImportMap WithColumn(string column, string? field)
    {
        ImportMap more = Only(_ => true);
        more.byColumn[column] = field;
        return more;
    }

    /// <summary>The same map without the value said for every row.</summary>
    public ImportMap Without(string field)
    {
        ImportMap less = Only(_ => true);
        less.given.Remove(field);
        return less;
    }

    /// <summary>The part of the map that speaks of certain fields.</summary>
    internal ImportMap Only(Func<string, bool> isKnown)
    {
        ImportMap part = new();
        foreach ((string field, string column) in columns.Where(c => isKnown(c.Key)))
        {
            part.columns[field] = column;
        }

        foreach ((string field, string value) in given.Where(g => isKnown(g.Key)))
        {
            part.given[field] = value;
        }

        foreach ((string column, string? field) in byColumn.Where(c => c.Value is null || isKnown(c.Value)))
        {
            part.byColumn[column] = field;
        }

        return part;
    }

    /// <summary>The map in terms of one form; fields it does not have are an error.</summary>
    /// <exception cref="OfficeError"><c>import.map-field</c>, all of them.</exception>
    internal (Dictionary<string, ImportField?> ByColumn, Dictionary<string, string> Given) For(ImportForm form)
    {
        OfficeError[] unknown = [.. columns.Keys.Concat(given.Keys).Concat(byColumn.Values.OfType<string>()).Where(f => form.Field(f) is null)
            .Select(f => new OfficeError(ErrorKind.BadInput, "import.map-field", form.Label, f, string.Join("、", form.Fields.Select(x => x.Label))))];
        if (unknown.Length > 0)
        {
            throw OfficeError.Of(unknown);
        }

        Dictionary<string, ImportField?> said = columns.ToDictionary(c => NameKey.Of(c.Value), c => form.Field(c.Key), StringComparer.Ordinal);
        foreach ((string column, string? field) in byColumn)
        {
            said[NameKey.Of(column)] = field is null ? null : form.Field(field);
        }

        return (said,
            given.ToDictionary(g => form.Field(g.Key)!.Code, g => g.Value, StringComparer.Ordinal));
    }
}
