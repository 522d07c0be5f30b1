namespace CountyToolkit.Policies;

/// <summary>A bundle as the file knows it.</summary>
public sealed record StoredBundle
{
    /// <summary>Row.</summary>
    public long Id { get; init; }

    /// <summary>Policy id, such as <c>county-awards</c>.</summary>
    public string Policy { get; init; } = "";

    /// <summary>SHA-256 of its manifest.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary><c>shipped</c>, or <c>office</c> when the office's own folder had a part in it.</summary>
    public string Origin { get; init; } = "";

    /// <summary><c>proposed</c>, <c>active</c> or <c>withdrawn</c>: its newest state.</summary>
    public string State { get; init; } = "";

    /// <summary>Instant of that state.</summary>
    public string At { get; init; } = "";

    /// <summary>Who brought that state about; null in the act of founding.</summary>
    public string? Operator { get; init; }

    /// <summary>The approval it rests on; null for what the office was founded with, and while proposed.</summary>
    public long? ApprovalId { get; init; }
}
