namespace CountyToolkit.Imports;

/// <summary>A table found in a sheet: its form, its columns, and its rows without what only decorates it.</summary>
public sealed class ImportTable
{
    private readonly IEnumerable<SheetRow> rows;
    private readonly TableHeader header;
    private string? prefix;

    internal ImportTable(string file, Sheet sheet, ImportForm form, TableHeader header, IReadOnlyDictionary<string, string> given, IEnumerable<SheetRow> rows, ImportErrors errors)
    {
        (File, Sheet, Form, this.header, Given, this.rows, Errors) = (file, sheet.Name, form, header, given, rows, errors);
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
    internal string Prefix => prefix ??= File + ":" + (Sheet.Length == 0 ? "" : Sheet + ":");

    internal string Fingerprint => header.Fingerprint;

    /// <summary>The rows that say something, broken ones with their error already added.</summary>
    internal IEnumerable<ImportRow> Rows()
    {
        if (header.Ambiguous.Count > 0)
        {
            yield break;
        }

        RowNoise noise = new(header);
        int hidden = 0;
        foreach (SheetRow row in rows.Where(r => r.Number > header.LastRow))
        {
            if (row.Fault is null && noise.Is(row))
            {
                continue;
            }

            hidden += row.IsHidden ? 1 : 0;
            ImportRow read = new(this, row);
            if (row.Fault is not null)
            {
                read.Refuse(row.Fault, 0, "");
            }
            else if (row.Width > 0 && row.Width != header.Width)
            {
                read.Refuse("import.csv-field-count", 0, $"{row.Width}", $"{header.Width}");
            }

            yield return read;
        }

        if (hidden > 0)
        {
            Errors.Note("import.note.hidden-rows", File, Sheet, $"{hidden}");
        }
    }

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
