namespace CountyToolkit.Enterprises;

/// <summary>What became of a line of a register list.</summary>
public sealed record RegisterLineOutcome
{
    /// <summary>How the firm was found; <see cref="MatchKind.None"/> when it was new.</summary>
    public MatchKind Match { get; init; }

    /// <summary>The firm; null when the line was refused.</summary>
    public long? EnterpriseId { get; init; }

    /// <summary>Rows written that replace another: table, row, row before.</summary>
    public IReadOnlyList<(string Table, long Row, long Before)> Replaced { get; init; } = [];

    /// <summary>Rows written.</summary>
    public int Written { get; init; }

    /// <summary>Why the line was refused; null when it was taken.</summary>
    public OfficeError? Refusal { get; init; }

    /// <summary>The name before, when the firm was renamed by this line.</summary>
    public string? RenamedFrom { get; init; }
}
