using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CountyToolkit.Returns;

/// <summary>
/// Where a column takes its value from in the record of a row: a plain path such as <c>enterprise.name</c> or
/// <c>award.granted</c>, an <c>attribute:own_brand</c>, or an <c>indicator:revenue@year-1</c> (year = that of the period).
/// </summary>
public sealed partial record SourcePath
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "row.number",
        "enterprise.name", "enterprise.code", "enterprise.formerName", "enterprise.region", "enterprise.town",
        "enterprise.industry", "enterprise.registeredOn", "enterprise.aboveScale",
        "title.name", "title.level", "title.batch", "title.document", "title.on", "title.from", "title.until",
        "pool.name", "pool.admittedOn", "pool.reason", "pool.document",
        "award.granted", "award.due", "award.pending", "award.clause", "award.note",
    };

    private SourcePath(string text, string kind, string code, int? year, int yearsBack)
    {
        Text = text;
        Kind = kind;
        Code = code;
        Year = year;
        YearsBack = yearsBack;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>plain, indicator or attribute.</summary>
    public string Kind { get; }

    /// <summary>The path, or the code of the indicator or attribute.</summary>
    public string Code { get; }

    /// <summary>A fixed year, or null when it follows the period.</summary>
    public int? Year { get; }

    /// <summary>Years before the year of the period.</summary>
    public int YearsBack { get; }

    /// <summary>Every plain path, for the message that names them.</summary>
    public static IReadOnlyCollection<string> Known => Plain;

    /// <summary>The running number of the row, the path of 序号.</summary>
    internal static SourcePath RowNumber { get; } = new("row.number", "plain", "row.number", null, 0);

    /// <summary>Reads a path; null when it is none that a row can answer.</summary>
    public static SourcePath? Parse(string text)
    {
        if (Plain.Contains(text))
        {
            return new SourcePath(text, "plain", text, null, 0);
        }

        if (Attribute().Match(text) is { Success: true } attribute)
        {
            return new SourcePath(text, "attribute", attribute.Groups["code"].Value, null, 0);
        }

        Match match = Indicator().Match(text);
        return match.Success
            ? new SourcePath(text, "indicator", match.Groups["code"].Value, Whole(match.Groups["fixed"]), Whole(match.Groups["back"]) ?? 0)
            : null;
    }

    /// <summary>The value in the record of a row; null when it is blank there.</summary>
    public JsonNode? Value(JsonObject record, int periodYear)
    {
        switch (Kind)
        {
            case "indicator":
                string year = (Year ?? (periodYear - YearsBack)).ToString(CultureInfo.InvariantCulture);
                return record["values"]?[year]?[Code];
            case "attribute":
                return record["attributes"]?[Code];
            default:
                int dot = Code.IndexOf('.', StringComparison.Ordinal);
                return record[Code[..dot]]?[Code[(dot + 1)..]];
        }
    }

    private static int? Whole(Group digits) =>
        digits.Value.Length == 0 ? null : int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^indicator:(?<code>[a-z][a-z0-9_]*)@(?:(?<fixed>[0-9]{4})|year(?:-(?<back>[0-9]{1,2}))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Indicator();

    [GeneratedRegex("^attribute:(?<code>[a-z][a-z0-9_]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
