namespace CountyToolkit.Imports;

/// <summary>What is to be imported, and how.</summary>
public sealed record ImportOrder
{
    /// <summary>Paths of the files; all are one act.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Form by code or Chinese name; null = told from the headings.</summary>
    public string? Form { get; init; }

    /// <summary>Period of the values; null where the form or the headings tell.</summary>
    public string? Period { get; init; }

    /// <summary>Do everything and roll it back.</summary>
    public bool DryRun { get; init; }

    /// <summary>Write the good rows although others are refused.</summary>
    public bool AcceptGood { get; init; }

    /// <summary>Cells the operator corrects for this import; of two for one cell the later counts.</summary>
    public IReadOnlyList<CellCorrection> Corrections { get; init; } = [];

    /// <summary>Rows the operator leaves out of this import.</summary>
    public IReadOnlyList<RowPlace> Skipped { get; init; } = [];

    /// <summary>Encoding of csv files, <c>utf-8</c> or <c>gb18030</c>; null = told from the bytes, asked where they allow both.</summary>
    public string? Encoding { get; init; }

    /// <summary>What a person says about the columns.</summary>
    public ImportMap Map { get; init; } = ImportMap.Empty;
}
