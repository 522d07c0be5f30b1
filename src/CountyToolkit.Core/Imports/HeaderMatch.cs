namespace CountyToolkit.Imports;

/// <summary>
/// Finds the heading of a form in the first rows of a sheet. What a person said (the map, or the mapping remembered for
/// these very headings) goes before what the words suggest.
/// </summary>
internal sealed class HeaderMatch
{
    private readonly ImportForm form;
    private readonly Dictionary<string, ImportField> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportField?> said;
    private readonly IReadOnlyDictionary<string, RememberedMapping> remembered;
    private readonly bool saidByLetters;

    public HeaderMatch(ImportForm form, ImportMap map, IReadOnlyDictionary<string, RememberedMapping> remembered)
    {
        this.form = form;
        this.remembered = remembered;
        (said, Given) = map.For(form);
        saidByLetters = said.Keys.Any(k => k.Length <= 3 && k.All(char.IsAsciiLetter));
        foreach (ImportField field in form.Fields)
        {
            foreach (string name in (string[])[field.Label, field.Code, .. field.Synonyms])
            {
                byKey.TryAdd(NameKey.Of(name), field);
            }
        }
    }

    /// <summary>Field → the value a person gave for every row.</summary>
    public IReadOnlyDictionary<string, string> Given { get; }

    /// <summary>The row and depth under which most columns are known; null when no row knows whose its rows are.</summary>
    public TableHeader? Find(HeaderRows rows) => Best(rows, IsOfForm);

    /// <summary>Required fields that the likeliest heading lacks; empty when no row knows even whose its rows are.</summary>
    public IReadOnlyList<ImportField> Lacks(HeaderRows rows) =>
        Best(rows, h => form.Identity.Any(Known(h).Contains)) is { } likeliest ? Missing(likeliest) : [];

    /// <summary>The row with most columns, for a person to say what they are; null when there are no rows.</summary>
    public TableHeader? Likeliest(HeaderRows rows) => rows.Starts
        .Select(start => rows.Columns(start, 1) is { } columns ? Match(columns, start, 1, rows.UnitAbove(start)) : null).OfType<TableHeader>()
        .MaxBy(h => h.Columns.Count);

    private TableHeader? Best(HeaderRows rows, Func<TableHeader, bool> fits)
    {
        TableHeader? best = null;
        for (int depth = 1; depth <= HeaderRows.DeepestHeading; depth++)
        {
            foreach (int start in rows.Starts)
            {
                TableHeader? here = rows.Columns(start, depth) is { } columns ? Match(columns, start, depth, rows.UnitAbove(start)) : null;
                if (here is not null && fits(here) && (best is null || Worth(here) > Worth(best)))
                {
                    best = here with { Width = rows.Width(start), Above = rows.Above(start) };
                }
            }
        }

        return best;
    }

    /// <summary>Columns known; where a person gave letters, which fit any row, the widest row counts as the heading.</summary>
    private int Worth(TableHeader header) => (header.Mapped.Count * ImportLimits.Columns) + (saidByLetters ? header.Columns.Count : 0);

    private bool IsOfForm(TableHeader header) =>
        form.Identity.Any(Known(header).Contains) && Missing(header).Count == 0 && (!form.NeedsValues || header.Mapped.Any(m => m.Field.ByPeriod));

    private HashSet<string> Known(TableHeader header) =>
        [.. header.Mapped.Select(m => m.Field.Code), .. header.Ambiguous.Select(a => a.Field.Code), .. Given.Keys];

    private List<ImportField> Missing(TableHeader header)
    {
        HashSet<string> known = Known(header);
        return [.. form.Fields.Where(f => f.Required && !known.Contains(f.Code))];
    }

    private TableHeader Match(IReadOnlyList<HeadColumn> columns, int start, int depth, string? unitAbove)
    {
        TableHeader plain = new() { FirstRow = start, LastRow = start + depth - 1, Columns = columns, Mapped = [] };
        RememberedMapping? known = remembered.GetValueOrDefault(plain.Fingerprint);
        List<MappedColumn> certain = [];
        List<(ImportField, HeadColumn, HeadColumn)> ambiguous = [];
        foreach (var rivals in columns.Select(c => Known(c, unitAbove, known)).OfType<(MappedColumn Mapped, HeadColumn Head, int Rank)>().GroupBy(k => k.Mapped.Key))
        {
            int best = rivals.Min(r => r.Rank);
            (MappedColumn Mapped, HeadColumn Head, int Rank)[] equal = [.. rivals.Where(r => r.Rank == best)];
            if (equal.Length == 1)
            {
                certain.Add(equal[0].Mapped);
            }
            else
            {
                ambiguous.Add((equal[0].Mapped.Field, equal[0].Head, equal[1].Head));
            }
        }

        return plain with { Mapped = [.. certain.OrderBy(m => m.Column)], Ambiguous = ambiguous, LeftOut = [.. columns.Where(c => IsLeftOut(c, known)).Select(c => c.Column)] };
    }

    private bool IsLeftOut(HeadColumn column, RememberedMapping? known) =>
        Said(column, out ImportField? told) ? told is null : known?.FieldOf(column.Column) is "";

    /// <summary>The field of a column and how well the heading fits it, below 0 where a person said so; null when the form knows none.</summary>
    private (MappedColumn Mapped, HeadColumn Head, int Rank)? Known(HeadColumn column, string? unitAbove, RememberedMapping? known)
    {
        if (Said(column, out ImportField? told))
        {
            return told is null ? null : (Mapped(told, column, unitAbove), column, -2);
        }

        if (known?.FieldOf(column.Column) is { } code && (code.Length == 0 || form.Field(code) is not null))
        {
            return code.Length == 0 ? null : (Mapped(form.Field(code)!, column, unitAbove), column, -1);
        }

        for (int rank = 0; rank < column.Keys.Count; rank++)
        {
            if (byKey.TryGetValue(column.Keys[rank], out ImportField? field))
            {
                return (Mapped(field, column, unitAbove), column, rank);
            }
        }

        return null;
    }

    private bool Said(HeadColumn column, out ImportField? told) =>
        said.TryGetValue(CellAddress.Letters(column.Column), out told) || said.TryGetValue(NameKey.Of(column.Text), out told)
        || said.TryGetValue(NameKey.Of(column.Text[(column.Text.LastIndexOf('/') + 1)..]), out told);

    private static MappedColumn Mapped(ImportField field, HeadColumn column, string? unitAbove)
    {
        string? above = unitAbove is not null && UnitScale.Factor(unitAbove, field.Unit) is not null ? unitAbove : null;
        return new MappedColumn(field, column.Column, column.Text, column.Unit ?? above, field.ByPeriod ? column.Period : null);
    }
}
