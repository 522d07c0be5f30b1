namespace CountyToolkit.Imports;

/// <summary>Where the heading of a table stands and which column is which field.</summary>
internal sealed record TableHeader
{
    public required int FirstRow { get; init; }

    public required int LastRow { get; init; }

    public required IReadOnlyList<HeadColumn> Columns { get; init; }

    public required IReadOnlyList<MappedColumn> Mapped { get; init; }

    /// <summary>Fields a csv record must have: as many as the heading; 0 for a workbook.</summary>
    public int Width { get; init; }

    /// <summary>Columns that are equally good for one field: asked, never guessed.</summary>
    public IReadOnlyList<(ImportField Field, HeadColumn First, HeadColumn Second)> Ambiguous { get; init; } = [];

    /// <summary>Columns a person said are not imported, now or for these headings before.</summary>
    public IReadOnlyList<int> LeftOut { get; init; } = [];

    /// <summary>What stands above the heading: title, unit, who filled it in.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>SHA-256 of the headings in order: the same table next month has the same.</summary>
    public string Fingerprint => Sha256.Of(string.Join('\n', Columns.Select(c => c.Column + " " + c.Text)));

    /// <summary>Columns that mean nothing to the form.</summary>
    public IEnumerable<HeadColumn> Unknown => Columns.Where(c => Mapped.All(m => m.Column != c.Column));
}
