using System.Text.Json.Nodes;

namespace CountyToolkit.Imports;

/// <summary>Takes the tables of one file, sheet by sheet.</summary>
internal sealed class FileImport(SheetFile file, ImportBatch batch, ImportOrder order, ImportStore store, Mending mending, Action<int> tell)
{
    private const int Lookahead = ImportLimits.HeaderRows + HeaderRows.DeepestHeading;
    private readonly JsonArray mappings = [];
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly List<FoundTable> tables = [];

    /// <summary>Code of the form, of several joined by a comma.</summary>
    public string Form => string.Join(',', begun);

    /// <summary>JSON: what each heading was taken for.</summary>
    public string Mapping => CanonicalJson.Text(mappings);

    /// <summary>The tables found.</summary>
    public IReadOnlyList<FoundTable> Tables => tables;

    /// <summary>Whether a mapping given by a person was stored.</summary>
    public bool Remembered { get; private set; }

    public void Run(IReadOnlyList<IImportTarget> targets)
    {
        if (file.Encoding is not null)
        {
            batch.Errors.Note("import.note.encoding", file.Name, file.Encoding);
        }

        int found = 0;
        foreach (Sheet sheet in file.Sheets)
        {
            found += Take(sheet, targets) ? 1 : 0;
        }

        if (found == 0)
        {
            batch.Errors.Add(new ImportError { File = file.Name, Sheet = "", Row = 0, Code = "import.no-heading", Args = [string.Join("、", targets.Select(t => t.Form.Label))] });
        }
    }

    /// <summary>Takes one sheet; false when no form's heading stands in it. A form that could not be told is an error and counts as found.</summary>
    private bool Take(Sheet sheet, IReadOnlyList<IImportTarget> targets)
    {
        using IEnumerator<SheetRow> rows = sheet.Rows.GetEnumerator();
        List<SheetRow> first = [];
        while (first.Count < Lookahead && rows.MoveNext())
        {
            first.Add(rows.Current);
        }

        HeaderRows top = new(first, sheet.Merges);
        var fitting = targets
            .Select(t => (Target: t, Match: new HeaderMatch(t.Form, order.Form is null && targets.Count > 1 ? Only(t.Form) : order.Map, store.Remembered(t.Form.Code))))
            .Select(t => (t.Target, t.Match, Header: t.Match.Find(top)))
            .Where(t => t.Header is not null).OrderByDescending(t => t.Header!.Mapped.Count).ToArray();
        if (fitting.Length == 0)
        {
            return first.Count > 0 && IsNearly(sheet, targets, top);
        }

        if (!IsClear(sheet, fitting[0].Header!, [.. fitting.Where(f => f.Header!.Mapped.Count == fitting[0].Header!.Mapped.Count).Select(f => f.Target.Form)]))
        {
            return true;
        }

        ImportTable table = new(file.Name, sheet, fitting[0].Target.Form, fitting[0].Header!, fitting[0].Match.Given, first.Concat(Rest(rows)), mending, batch.Errors);
        Take(table, fitting[0].Target);
        return true;
    }

    /// <summary>A heading that lacks only required columns of the form asked for is an error that names them; else the sheet is passed over.</summary>
    private bool IsNearly(Sheet sheet, IReadOnlyList<IImportTarget> targets, HeaderRows top)
    {
        HeaderMatch? match = targets.Count == 1 ? new HeaderMatch(targets[0].Form, order.Map, store.Remembered(targets[0].Form.Code)) : null;
        IReadOnlyList<ImportField> lacks = match?.Lacks(top) ?? [];
        if (match?.Likeliest(top) is { } likeliest)
        {
            tables.Add(ImportTable.Unknown(file.Name, sheet, targets[0].Form, likeliest));
        }

        if (lacks.Count == 0)
        {
            batch.Errors.Note("import.note.sheet-skipped", file.Name, sheet.Name);
            return false;
        }

        batch.Errors.Add(new ImportError
        {
            File = file.Name,
            Sheet = sheet.Name,
            Row = 0,
            Code = "import.heading-lacks",
            Args = [string.Join("、", lacks.Select(f => f.Label)), string.Join(' ', lacks.Select(f => $"--set {f.Code}="))],
        });
        return true;
    }

    /// <summary>A list of names alone may be a register or a list of titles: it is asked, since a register would make new firms of it.</summary>
    private bool IsClear(Sheet sheet, TableHeader header, ImportForm[] best)
    {
        bool namesAlone = order.Form is null && !best[0].NeedsValues && !best[0].Fields.Any(f => f.Required) && header.Mapped.All(m => m.Field.Kind != FieldKind.CreditCode);
        if (best.Length == 1 && !namesAlone)
        {
            return true;
        }

        batch.Errors.Add(new ImportError
        {
            File = file.Name,
            Sheet = sheet.Name,
            Row = header.FirstRow,
            Code = best.Length > 1 ? "import.form-unclear" : "import.form-needed",
            Args = [string.Join("、", best.Select(f => $"{f.Code} {f.Label}"))],
        });
        return false;
    }

    private void Take(ImportTable table, IImportTarget target)
    {
        if (begun.Add(target.Form.Code))
        {
            target.Begin(batch);
        }

        foreach (ImportRow row in table.Rows())
        {
            batch.Counts.Rows++;
            if (!row.HasErrors)
            {
                target.Take(row);
            }

            tell(batch.Counts.Rows);
        }

        mappings.Add(table.Record());
        tables.Add(table.Found);
        Remember(table);
    }

    private void Remember(ImportTable table)
    {
        string mapping = table.Remembering;
        if (order.Map.SaysColumns && store.Remembered(table.Form.Code).GetValueOrDefault(table.Fingerprint)?.Mapping != mapping)
        {
            store.Remember(batch.Act, table.Form.Code, table.Fingerprint, mapping);
            Remembered = true;
        }
    }

    /// <summary>While forms are still being told apart, a field another form has is no error.</summary>
    private ImportMap Only(ImportForm form) => order.Map.Only(f => form.Field(f) is not null);

    private static IEnumerable<SheetRow> Rest(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }
}
