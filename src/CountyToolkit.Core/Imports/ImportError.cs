namespace CountyToolkit.Imports;

/// <summary>One thing wrong at one place of an imported file.</summary>
public sealed record ImportError
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Name of the sheet; empty for csv.</summary>
    public required string Sheet { get; init; }

    /// <summary>1-based row (csv: line); 0 when the whole sheet is meant.</summary>
    public required int Row { get; init; }

    /// <summary>Letters of the column; empty when the whole row is meant.</summary>
    public string Column { get; init; } = "";

    /// <summary>Heading of the column; empty likewise.</summary>
    public string Heading { get; init; } = "";

    /// <summary>What stands there, identity numbers masked.</summary>
    public string Value { get; init; } = "";

    /// <summary>Key of the sentence.</summary>
    public required string Code { get; init; }

    /// <summary>Parameters {2} onwards of the sentence.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>The row as it was read, corrections included; null when no one row is meant.</summary>
    public SheetRow? Line { get; init; }

    /// <summary>The place as one text: <c>file:sheet:C17</c>.</summary>
    public string Where => string.Join(':', ((string[])[File, Sheet, Row == 0 ? "" : Column + Row.ToString(System.Globalization.CultureInfo.InvariantCulture)]).Where(p => p.Length > 0));

    /// <summary>The error as a refusal.</summary>
    public OfficeError ToOfficeError() => new(ErrorKind.BadInput, Code, Where, Value, [.. Args]);
}
