using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CountyToolkit.Returns;

/// <summary>Reads a <c>form.json</c>; everything wrong with it is named in one pass.</summary>
internal sealed partial class FormReader
{
    private readonly string where;
    private readonly List<OfficeError> errors = [];

    private FormReader(string where) => this.where = where;

    /// <summary>The form in <paramref name="json"/>.</summary>
    /// <exception cref="OfficeError"><c>form.*</c>: what is wrong, each with its place in the file.</exception>
    public static ReturnForm Read(string id, int year, string json, string where)
    {
        FormReader reader = new(where);
        JsonObject root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })?.AsObject() ?? [];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new OfficeError(ErrorKind.BadInput, "form.not-json", where, fault.Message);
        }

        ReturnForm form = reader.Form(id, year, Sha256.Of(json), root);
        return reader.errors.Count == 0 ? form : throw OfficeError.Of(reader.errors);
    }

    private ReturnForm Form(string id, int year, string version, JsonObject root)
    {
        JsonObject heading = root["heading"] as JsonObject ?? [];
        ReturnForm form = new()
        {
            Id = id,
            Year = year,
            Version = version,
            Name = Required(root, "name"),
            Rows = Choice(root, "rows", FormRows.AwardRun),
            Title = Line(heading, "title"),
            Reporting = Line(heading, "left"),
            Middle = Line(heading, "middle"),
            UnitLine = Line(heading, "right"),
            TotalsLabel = Text(root, "totals"),
            Signature = Lines(root, "signature"),
            Notes = Lines(root, "notes"),
            Columns = Columns(root),
            Page = Page(root["page"] as JsonObject ?? []),
        };
        foreach (IGrouping<string, FormColumn> same in form.Columns.GroupBy(c => c.Code).Where(g => g.Count() > 1))
        {
            Fail("form.column-twice", "columns", same.Key);
        }

        return form;
    }

    private List<FormColumn> Columns(JsonObject root)
    {
        List<FormColumn> columns = [];
        if (root["columns"] is not JsonArray { Count: > 0 } array)
        {
            Fail("form.no-columns", "columns", "");
            return columns;
        }

        for (int i = 0; i < array.Count; i++)
        {
            columns.Add(Column(array[i] as JsonObject ?? [], string.Create(CultureInfo.InvariantCulture, $"columns[{i}]")));
        }

        return columns;
    }

    private FormColumn Column(JsonObject column, string place)
    {
        string source = Required(column, "source", place);
        SourcePath? path = SourcePath.Parse(source);
        if (path is null)
        {
            Fail("form.source", place, source, string.Join(" ", SourcePath.Known));
        }

        string? unit = Text(column, "unit");
        if (unit is not null && MoneyUnit.PowerOf(unit) is null)
        {
            Fail("form.unit", place, unit);
        }

        ColumnKind kind = Choice(column, "kind", ColumnKind.Text, place);
        return new FormColumn
        {
            Code = Required(column, "code", place),
            Title = Required(column, "title", place),
            Group = Text(column, "group"),
            Kind = kind,
            Source = path ?? SourcePath.RowNumber,
            Unit = unit,
            Decimals = Whole(column, "decimals", kind == ColumnKind.Money ? 2 : 0, 0, 6, place),
            Width = Whole(column, "width", 12, 2, 120, place),
            Optional = Flag(column, "optional", place),
            Total = Flag(column, "total", place),
        };
    }

    private FormPage Page(JsonObject page)
    {
        string paper = Text(page, "paper") ?? "A4";
        if (paper is not ("A4" or "A3"))
        {
            Fail("form.paper", "page.paper", paper);
        }

        return new FormPage
        {
            Paper = paper,
            Landscape = (Text(page, "orientation") ?? "landscape") == "landscape",
            FrozenColumns = Whole(page, "frozenColumns", 0, 0, 20, "page"),
            RowHeight = Whole(page, "rowHeight", 24, 12, 120, "page"),
            Footer = Text(page, "footer") ?? new FormPage().Footer,
        };
    }

    private string Line(JsonObject from, string key)
    {
        string line = Text(from, key) ?? "";
        foreach (Match hole in Placeholder().Matches(line))
        {
            if (!Heading.Placeholders.Contains(hole.Groups[1].Value))
            {
                Fail("form.placeholder", key, hole.Value, string.Join(" ", Heading.Placeholders));
            }
        }

        return line;
    }

    private List<string> Lines(JsonObject root, string key)
    {
        List<string> lines = [];
        foreach (JsonNode? line in root[key] as JsonArray ?? [])
        {
            lines.Add(Line(new JsonObject { [key] = line?.DeepClone() }, key));
        }

        return lines;
    }

    private string Required(JsonObject from, string key, string place = "")
    {
        string? text = Text(from, key);
        if (string.IsNullOrWhiteSpace(text))
        {
            Fail("form.missing", Place(place, key), "");
        }

        return text ?? "";
    }

    private static string? Text(JsonObject from, string key) =>
        from[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private bool Flag(JsonObject from, string key, string place)
    {
        switch (from[key]?.GetValueKind())
        {
            case null or JsonValueKind.False:
                return false;
            case JsonValueKind.True:
                return true;
            default:
                Fail("form.flag", Place(place, key), from[key]!.ToJsonString());
                return false;
        }
    }

    private int Whole(JsonObject from, string key, int otherwise, int least, int most, string place)
    {
        if (from[key] is not JsonNode node)
        {
            return otherwise;
        }

        if (int.TryParse(node.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out int whole) && whole >= least && whole <= most)
        {
            return whole;
        }

        Fail("form.whole", Place(place, key), node.ToJsonString(), Number(least), Number(most));
        return otherwise;
    }

    private T Choice<T>(JsonObject from, string key, T otherwise, string place = "")
        where T : struct, Enum
    {
        string written = Required(from, key, place);
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), written.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        if (written.Length > 0)
        {
            Fail("form.choice", Place(place, key), written, string.Join(" ", Enum.GetNames<T>()));
        }

        return otherwise;
    }

    private void Fail(string code, string place, string value, params string[] args) =>
        errors.Add(new OfficeError(ErrorKind.BadInput, code, where + ":" + place, value, args));

    private static string Place(string place, string key) => place.Length == 0 ? key : place + "." + key;

    private static string Number(int whole) => whole.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
