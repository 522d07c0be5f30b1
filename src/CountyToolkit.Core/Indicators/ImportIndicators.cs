using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Indicators;

/// <summary>
/// Takes tables of values: one column an indicator, the period from its heading, a column 期间 or the import's own. A blank
/// cell says nothing and leaves what is there; a value that is there exactly so is left alone.
/// </summary>
/// <param name="catalogue">Known indicators and sources.</param>
/// <param name="owners">Finds whose a row is.</param>
public sealed class ImportIndicators(Catalogue catalogue, Func<ImportBatch, RowOwner> owners) : IImportTarget, IDisposable
{
    private const string LeastSource = "self-reported";
    private readonly Dictionary<(string Period, string Source), IReadOnlyDictionary<(long, string), HeldValue>> held = [];
    private readonly Dictionary<(long, string, string, string), (long Value, string Place)> taken = [];
    private ImportBatch batch = null!;
    private RowOwner owner = null!;
    private IndicatorWriter? writer;

    /// <inheritdoc/>
    public ImportForm Form { get; } = IndicatorForm.Of(catalogue);

    /// <inheritdoc/>
    public void Begin(ImportBatch batch)
    {
        this.batch = batch;
        owner = owners(batch);
        writer ??= new IndicatorWriter(batch.Act);
    }

    /// <inheritdoc/>
    public void Take(ImportRow row)
    {
        long? enterprise = owner.Find(row, batch);
        string source = Source(row);
        string? own = row.Has("period") ? row.Text("period") : batch.Period;
        List<(MappedColumn Column, Period Period, long Value)> values = [];
        foreach (MappedColumn column in row.Columns.Where(c => c.Field.ByPeriod))
        {
            if (row.Scaled(column) is { } value && PeriodOf(row, column, own) is { } period)
            {
                values.Add((column, period, value));
            }
        }

        if (enterprise is { } id && !row.HasErrors && !values.Any(v => SaidOtherwise(row, id, v.Column, v.Period, source, v.Value)))
        {
            values.ForEach(v => Write(row, id, v.Column, v.Period, source, v.Value));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer?.Dispose();

    private string Source(ImportRow row)
    {
        if (!row.Has("source"))
        {
            batch.Errors.Note("import.note.source-assumed", batch.File, catalogue.Sources.Label(LeastSource));
            return LeastSource;
        }

        return row.NeedChoice("source");
    }

    private static Period? PeriodOf(ImportRow row, MappedColumn column, string? own)
    {
        string? text = column.Period ?? PeriodWords.Read(own);
        if (!Period.TryParse(text, out Period? period))
        {
            row.Refuse(own is null ? "import.period-needed" : "import.period", row.Has("period") ? "period" : null, own ?? "", column.Heading);
        }

        return period;
    }

    private bool SaidOtherwise(ImportRow row, long id, MappedColumn column, Period period, string source, long value)
    {
        if (!taken.TryGetValue((id, column.Field.Code, period.ToString(), source), out (long Value, string Place) earlier) || earlier.Value == value)
        {
            return false;
        }

        row.Refuse("import.row-twice", column.Field.Code, "", earlier.Place);
        return true;
    }

    private void Write(ImportRow row, long id, MappedColumn column, Period period, string source, long value)
    {
        string indicator = column.Field.Code;
        string place = row.Place(column);
        if (!taken.TryAdd((id, indicator, period.ToString(), source), (value, place)))
        {
            batch.Counts.Unchanged++;
            return;
        }

        bool was = Held(period, source).TryGetValue((id, indicator), out HeldValue before);
        if (was && before.Value == value)
        {
            batch.Counts.Unchanged++;
            return;
        }

        long written = writer!.Add(id, indicator, period, source, value, batch.Origin(place));
        batch.Counts.Created += was ? 0 : 1;
        batch.Counts.Updated += was ? 1 : 0;
        if (was)
        {
            batch.Replaced("indicator_value", written, before.RowId);
        }
    }

    private IReadOnlyDictionary<(long, string), HeldValue> Held(Period period, string source)
    {
        (string, string) key = (period.ToString(), source);
        if (!held.TryGetValue(key, out IReadOnlyDictionary<(long, string), HeldValue>? values))
        {
            held[key] = values = new IndicatorStore(batch.Act.Connection).HeldBy(key.Item1, source);
        }

        return values;
    }
}
