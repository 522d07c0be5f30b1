namespace CountyToolkit.Returns;

/// <summary>A run with its newest document and the approval that stands under it.</summary>
internal sealed record ApprovedRun
{
    public string Programme { get; init; } = "";

    public int Year { get; init; }

    public string OnDate { get; init; } = "";

    /// <summary>Newest state.</summary>
    public string State { get; init; } = "";

    /// <summary>SHA-256 of the newest run document.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>SHA-256 that was decided on; null when nothing was.</summary>
    public string? ApprovedSha256 { get; init; }

    /// <summary>The decision; null when there is none.</summary>
    public string? Decision { get; init; }

    /// <summary>The second person.</summary>
    public string? Approver { get; init; }
}
