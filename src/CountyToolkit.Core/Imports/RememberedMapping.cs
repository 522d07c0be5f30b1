using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyToolkit.Imports;

/// <summary>The mapping a person gave for a table with these very headings.</summary>
public sealed record RememberedMapping
{
    /// <summary>SHA-256 of the headings.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>JSON object: column number → code of the field; empty = not imported.</summary>
    public string Mapping { get; init; } = "{}";

    /// <summary>The field a column was said to be, empty for none; null when nothing was said of it.</summary>
    public string? FieldOf(int column) => JsonNode.Parse(Mapping)?[column.ToString(CultureInfo.InvariantCulture)]?.GetValue<string>();

    internal static string Text(IEnumerable<MappedColumn> columns, IEnumerable<int> left) => CanonicalJson.Text(new JsonObject(
        columns.Select(c => (c.Column, c.Field.Code)).Concat(left.Select(c => (Column: c, Code: "")))
            .Select(c => KeyValuePair.Create(c.Column.ToString(CultureInfo.InvariantCulture), (JsonNode?)JsonValue.Create(c.Code)))));
}
