using System.Text.Json.Nodes;

namespace CountyToolkit.Imports;

/// <summary>A table found in a sheet: its form, its columns, and its rows without what only decorates it.</summary>
public sealed class ImportTable
{
    private readonly IEnumerable<SheetRow> rows;
    private readonly TableHeader header;
    private string? prefix;

    private readonly Mending mending;
    private readonly JsonObject corrected = [];
    private readonly JsonArray skipped = [];
    private SheetRow? firstRow;

    internal ImportTable(string file, Sheet sheet, ImportForm form, TableHeader header, IReadOnlyDictionary<string, string> given, IEnumerable<SheetRow> rows, Mending mending, ImportErrors errors)
    {
        (File, Sheet, Form, this.header, Given, this.rows, this.mending, Errors) = (file, sheet.Name, form, header, given, rows, mending, errors);
        NoteHeader(sheet);
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Name of the sheet; empty for csv.</summary>
    public string Sheet { get; }

    /// <summary>What the table is.</summary>
    public ImportForm Form { get; }

    /// <summary>Its known columns, in order.</summary>
    public IReadOnlyList<MappedColumn> Columns => header.Mapped;

    /// <summary>Field → the value a person gave for every row.</summary>
    public IReadOnlyDictionary<string, string> Given { get; }

    internal ImportErrors Errors { get; }

    /// <summary>What every place in this table begins with: <c>file:sheet:</c>.</summary>
    internal string Prefix => prefix ??= RowPlace.Prefix(File, Sheet);

    internal string Fingerprint => header.Fingerprint;

    /// <summary>What is to be remembered of these headings.</summary>
    internal string Remembering => RememberedMapping.Text(header.Mapped, header.LeftOut);

    /// <summary>The table as a preview shows it; complete once the rows have been read.</summary>
    internal FoundTable Found => Of(File, Sheet, Form, header) with { Given = Given, FirstRow = firstRow };

    /// <summary>What the batch keeps of the table: its mapping, and what the operator corrected and left out.</summary>
    internal JsonObject Record()
    {
        JsonObject record = new()
        {
            ["sheet"] = Sheet,
            ["columns"] = new JsonObject(Columns.Select(c => KeyValuePair.Create(CellAddress.Letters(c.Column) + " " + c.Heading, (JsonNode?)JsonValue.Create(c.Key)))),
            ["given"] = new JsonObject(Given.Select(g => KeyValuePair.Create(g.Key, (JsonNode?)JsonValue.Create(g.Value)))),
        };
        if (corrected.Count > 0)
        {
            record["corrected"] = corrected;
        }

        if (skipped.Count > 0)
        {
            record["skipped"] = skipped;
        }

        return record;
    }

    /// <summary>The rows that say something, corrected where the operator said so, broken ones with their error already added.</summary>
    internal IEnumerable<ImportRow> Rows()
    {
        if (header.Ambiguous.Count > 0)
        {
            yield break;
        }

        RowNoise noise = new(header);
        int hidden = 0;
        foreach (SheetRow raw in rows.Where(r => r.Number > header.LastRow))
        {
            (SheetRow row, IReadOnlyList<SheetCell> before) = mending.Apply(File, Sheet, raw);
            if (row.Fault is null && (row.Cells.Count == 0 || noise.Is(row)))
            {
                continue;
            }

            firstRow ??= row;
            if (mending.Skips(File, Sheet, row))
            {
                skipped.Add(row.Number);
                continue;
            }

            hidden += row.IsHidden ? 1 : 0;
            yield return Read(row, before);
        }

        NoteRows(hidden);
    }

    /// <summary>A row likeliest to be a heading, for a person to say what its columns are.</summary>
    internal static FoundTable Unknown(string file, Sheet sheet, ImportForm form, TableHeader likeliest) => Of(file, sheet.Name, form, likeliest) with { IsKnown = false };

    private ImportRow Read(SheetRow row, IReadOnlyList<SheetCell> before)
    {
        foreach ((string cell, JsonNode? was) in Mending.Record(row, before))
        {
            corrected[cell] = was;
        }

        ImportRow read = new(this, row, before);
        if (row.Fault is not null)
        {
            read.Refuse(row.Fault, 0, "");
        }
        else if (row.Width > 0 && row.Width != header.Width)
        {
            read.Refuse("import.csv-field-count", 0, $"{row.Width}", $"{header.Width}");
        }

        return read;
    }

    private void NoteRows(int hidden)
    {
        if (hidden > 0)
        {
            Errors.Note("import.note.hidden-rows", File, Sheet, $"{hidden}");
        }

        if (skipped.Count > 0)
        {
            Errors.Note("import.note.skipped-rows", File, Sheet, string.Join("、", skipped));
        }
    }

    private static FoundTable Of(string file, string sheet, ImportForm form, TableHeader header) => new()
    {
        File = file,
        Sheet = sheet,
        Form = form,
        HeadingRow = header.LastRow,
        Above = header.Above,
        Columns =
        [
            .. header.Columns.Select(c => header.Mapped.FirstOrDefault(m => m.Column == c.Column) is { } mapped
                ? new FoundColumn(c.Column, c.Text, mapped.Field, mapped.Period, mapped.Unit)
                : new FoundColumn(c.Column, c.Text, null, c.Period, c.Unit)),
        ],
    };

    private void NoteHeader(Sheet sheet)
    {
        foreach ((ImportField field, HeadColumn first, HeadColumn second) in header.Ambiguous)
        {
            Errors.Add(new ImportError { File = File, Sheet = Sheet, Row = header.FirstRow, Column = CellAddress.Letters(first.Column), Heading = first.Text, Value = first.Shown, Code = "import.ambiguous-column", Args = [second.Shown, field.Label] });
        }

        if (sheet.IsHidden)
        {
            Errors.Note("import.note.hidden-sheet", File, Sheet);
        }

        string[] unknown = [.. header.Unknown.Where(c => c.Keys.Count > 0 && c.Keys[0] is not ("序号" or "编号" or "NO." or "NO")).Select(c => c.Shown)];
        if (unknown.Length > 0)
        {
            Errors.Note("import.note.ignored-columns", File, Sheet, string.Join("、", unknown));
        }

        foreach (MappedColumn column in header.Mapped.Where(c => c.Field.Kind == FieldKind.Number && c.Unit is null && c.Field.Unit is "万元"))
        {
            Errors.Note("import.note.unit-assumed", File, column.Heading, column.Field.Unit);
        }
    }
}
