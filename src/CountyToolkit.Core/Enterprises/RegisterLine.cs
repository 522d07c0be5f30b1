namespace CountyToolkit.Enterprises;

/// <summary>One line of a list taken as the register: what it says of one firm.</summary>
public sealed record RegisterLine
{
    /// <summary>Credit code; null when the list has none.</summary>
    public CreditCode? Code { get; init; }

    /// <summary>Name; null when the list has none.</summary>
    public string? Name { get; init; }

    /// <summary>Attributes by code, in the form they are stored in; those the line is silent about are left as they are.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Day from which what the line changes holds; null = the day of the import.</summary>
    public DateOnly? From { get; init; }

    /// <summary>File, sheet and row.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The cell of each thing the line says, by <c>name</c>, <c>credit_code</c> or attribute; what is not there is of <see cref="Origin"/>.</summary>
    public IReadOnlyDictionary<string, Origin> Cells { get; init; } = new Dictionary<string, Origin>();

    internal Origin OriginOf(string part) => Cells.GetValueOrDefault(part) ?? Origin;
}
