namespace CountyToolkit.Returns;

/// <summary>A form filled for a period: every line that will be written, with nothing left to look up.</summary>
public sealed record ReturnTable
{
    /// <summary>The form.</summary>
    public required ReturnForm Form { get; init; }

    /// <summary>Heading across the sheet.</summary>
    public required string Title { get; init; }

    /// <summary>Line under it: left, middle, right.</summary>
    public required string Reporting { get; init; }

    /// <summary>Middle of that line.</summary>
    public string Middle { get; init; } = "";

    /// <summary>Right of that line.</summary>
    public string UnitLine { get; init; } = "";

    /// <summary>Signature line, left to right.</summary>
    public IReadOnlyList<string> Signature { get; init; } = [];

    /// <summary>Remarks.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Rows of cells in the order of the columns.</summary>
    public required IReadOnlyList<ReturnCell[]> Rows { get; init; }

    /// <summary>Sums in the order of the columns; a blank where the column is not summed. Null when the form has no totals.</summary>
    public IReadOnlyList<ReturnCell>? Totals { get; init; }

    /// <summary>What the check found; an empty list says that nothing is missing.</summary>
    public IReadOnlyList<ReturnFinding> Findings { get; init; } = [];
}
