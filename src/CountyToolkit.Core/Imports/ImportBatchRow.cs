namespace CountyToolkit.Imports;

/// <summary>An import as listed.</summary>
public sealed record ImportBatchRow
{
    /// <summary>Number of the batch.</summary>
    public long Id { get; init; }

    /// <summary>Act that wrote it.</summary>
    public long ActId { get; init; }

    /// <summary>Form.</summary>
    public string Form { get; init; } = "";

    /// <summary>Period given; null when none.</summary>
    public string? Period { get; init; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; init; } = "";

    /// <summary>SHA-256 of the file's bytes.</summary>
    public string FileSha256 { get; init; } = "";

    /// <summary>JSON of the headings and what they were taken for.</summary>
    public string Mapping { get; init; } = "";

    /// <summary>JSON of the counts.</summary>
    public string Counts { get; init; } = "";

    /// <summary>Instant of the import.</summary>
    public string At { get; init; } = "";

    /// <summary>Who imported; null before there were operators.</summary>
    public string? Operator { get; init; }

    /// <summary>Instant it was undone; null while it holds.</summary>
    public string? UndoneAt { get; init; }

    /// <summary>Why it was undone; null when no reason was given or it holds.</summary>
    public string? UndoReason { get; init; }
}
