using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Indicators;

/// <summary>
/// Takes tables of values: one column an indicator, the period from its heading, a column 期间 or the import's own. A blank
/// cell says nothing and leaves what is there; a value that is there exactly so is left alone.
/// </summary>
/// <param name="catalogue">Known indicators and sources.</param>
/// <param name="owners">Finds whose a row is.</param>
/// <param name="clock">Tells whether a period is over.</param>
public sealed class ImportIndicators(Catalogue catalogue, Func<ImportBatch, RowOwner> owners, TimeProvider clock) : IImportTarget, IDisposable
{
    private const string LeastSource = "self-reported";
    private readonly Dictionary<(string Period, string Source), PeriodValues> slots = [];
    private readonly HashSet<string> untold = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Period> periods = new(StringComparer.Ordinal);
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
        List<(MappedColumn Column, PeriodValues Slot, long Value)> values = [];
        foreach (MappedColumn column in row.Columns)
        {
            if (column.Field.ByPeriod && row.Scaled(column) is { } value && PeriodOf(row, column, own) is { } period)
            {
                values.Add((column, Slot(period, source), value));
            }
        }

        if (enterprise is { } id && !row.HasErrors && !values.Any(v => SaidOtherwise(row, id, v.Column, v.Slot, v.Value)))
        {
            values.ForEach(v => Write(row, id, v.Column, v.Slot, v.Value));
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

    private Period? PeriodOf(ImportRow row, MappedColumn column, string? own)
    {
        string text = column.Period ?? own ?? "";
        if (periods.TryGetValue(text, out Period? known) || Period.TryParse(PeriodWords.Read(text), out known))
        {
            return periods[text] = known;
        }

        // A column without period, or headed with none there is, is one error, not one a cell: no value of it is taken anyway.
        bool ofRow = column.Period is null && row.Has("period");
        if (!ofRow && !untold.Add(column.Heading))
        {
            return null;
        }

        row.Refuse(text.Length == 0 ? "import.period-needed" : "import.period", ofRow ? "period" : null, text, column.Heading);
        return null;
    }

    private static bool SaidOtherwise(ImportRow row, long id, MappedColumn column, PeriodValues slot, long value)
    {
        if (!slot.Taken.TryGetValue((id, column.Field.Code), out (long Value, string Place, string Shown) earlier) || earlier.Value == value)
        {
            return false;
        }

        row.Refuse("import.value-twice", column.Field.Code, row.Shown(column), earlier.Place, earlier.Shown);
        return true;
    }

    private void Write(ImportRow row, long id, MappedColumn column, PeriodValues slot, long value)
    {
        string indicator = column.Field.Code;
        string place = row.Place(column);
        if (!slot.Taken.TryAdd((id, indicator), (value, place, row.Shown(column))))
        {
            batch.Counts.Unchanged++;
            return;
        }

        bool was = slot.Held.TryGetValue((id, indicator), out HeldValue before);
        if (was && before.Value == value)
        {
            batch.Counts.Unchanged++;
            return;
        }

        long written = writer!.Add(id, indicator, slot.Period, slot.Source, value, batch.Origin(place));
        batch.Counts.Created += was ? 0 : 1;
        batch.Counts.Updated += was ? 1 : 0;
        if (was)
        {
            batch.Replaced("indicator_value", written, before.RowId);
        }
    }

    private PeriodValues Slot(Period period, string source)
    {
        string text = period.ToString();
        if (!slots.TryGetValue((text, source), out PeriodValues? slot))
        {
            NotePeriod(period);
            slots[(text, source)] = slot = new PeriodValues(period, source, new IndicatorStore(batch.Act.Connection).HeldBy(text, source));
        }

        return slot;
    }

    private void NotePeriod(Period period)
    {
        batch.Periods.Add(period);
        if (period.LastDay > Instant.Today(clock))
        {
            batch.Errors.Note(ImportNote.PeriodOpen, batch.File, period.ToString(), IsoDate.Text(period.LastDay));
        }
    }

    /// <summary>What one source says of one period: what the file held, and what this import has taken.</summary>
    private sealed record PeriodValues(Period Period, string Source, IReadOnlyDictionary<(long, string), HeldValue> Held)
    {
        public Dictionary<(long, string), (long Value, string Place, string Shown)> Taken { get; } = [];
    }
}
