namespace CountyToolkit.Imports;

/// <summary>Finds the heading of a form in the first rows of a sheet.</summary>
internal sealed class HeaderMatch
{
    private readonly ImportForm form;
    private readonly Dictionary<string, ImportField> byKey = new(StringComparer.Ordinal);

    public HeaderMatch(ImportForm form)
    {
        this.form = form;
        foreach (ImportField field in form.Fields)
        {
            foreach (string name in (string[])[field.Label, field.Code, .. field.Synonyms])
            {
                byKey.TryAdd(NameKey.Of(name), field);
            }
        }
    }

    /// <summary>The row and depth under which most columns are known; null when no row knows whose its rows are.</summary>
    public TableHeader? Find(HeaderRows rows, IReadOnlyCollection<string> given)
    {
        TableHeader? best = null;
        foreach (int start in rows.Starts)
        {
            for (int depth = 1; depth <= HeaderRows.DeepestHeading; depth++)
            {
                TableHeader? here = rows.Columns(start, depth) is { } columns ? Match(columns, start, depth, rows.UnitAbove(start)) : null;
                if (here is not null && IsOfForm(here, given) && (best is null || here.Mapped.Count > best.Mapped.Count))
                {
                    best = here;
                }
            }
        }

        return best;
    }

    private bool IsOfForm(TableHeader header, IReadOnlyCollection<string> given)
    {
        HashSet<string> known = [.. header.Mapped.Select(m => m.Field.Code), .. header.Ambiguous.Select(a => a.Field.Code), .. given];
        return form.Identity.Any(known.Contains)
            && form.Fields.Where(f => f.Required).All(f => known.Contains(f.Code))
            && (!form.NeedsMore || known.Any(k => !form.Identity.Contains(k)));
    }

    private TableHeader Match(IReadOnlyList<HeadColumn> columns, int start, int depth, string? unitAbove)
    {
        List<MappedColumn> certain = [];
        List<(ImportField, HeadColumn, HeadColumn)> ambiguous = [];
        foreach (var rivals in columns.Select(c => Known(c, unitAbove)).OfType<(MappedColumn Mapped, HeadColumn Head, int Rank)>().GroupBy(k => k.Mapped.Key))
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

        return new TableHeader { FirstRow = start, LastRow = start + depth - 1, Columns = columns, Mapped = [.. certain.OrderBy(m => m.Column)], Ambiguous = ambiguous };
    }

    /// <summary>The field of a column and how well the heading fits it, 0 best; null when the form knows none.</summary>
    private (MappedColumn Mapped, HeadColumn Head, int Rank)? Known(HeadColumn column, string? unitAbove)
    {
        for (int rank = 0; rank < column.Keys.Count; rank++)
        {
            if (byKey.TryGetValue(column.Keys[rank], out ImportField? field))
            {
                string? above = unitAbove is not null && UnitScale.Factor(unitAbove, field.Unit) is not null ? unitAbove : null;
                return (new MappedColumn(field, column.Column, column.Text, column.Unit ?? above, field.ByPeriod ? column.Period : null), column, rank);
            }
        }

        return null;
    }
}
