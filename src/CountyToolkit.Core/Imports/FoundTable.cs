namespace CountyToolkit.Imports;

/// <summary>A table found in a file, as a preview shows it and as a marked copy needs it.</summary>
public sealed record FoundTable
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Name of the sheet; empty for csv.</summary>
    public required string Sheet { get; init; }

    /// <summary>What it was taken for.</summary>
    public required ImportForm Form { get; init; }

    /// <summary>Whether a heading of that form was found; if not, the columns are those of the row likeliest to be one.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Last row of the heading.</summary>
    public required int HeadingRow { get; init; }

    /// <summary>What stands above the heading: title, unit, who filled it in.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<FoundColumn> Columns { get; init; }

    /// <summary>Field → the value given for every row.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();

    /// <summary>The first row of data, as a sample of each column; null when there is none.</summary>
    public SheetRow? FirstRow { get; init; }
}
