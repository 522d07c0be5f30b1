namespace CountyToolkit.Enterprises;

/// <summary>The end of an enterprise: closed, or merged into another.</summary>
public sealed record EnterpriseEnd
{
    /// <summary>Row id.</summary>
    public long Id { get; init; }

    /// <summary>The enterprise that ended.</summary>
    public long EnterpriseId { get; init; }

    /// <summary>The day.</summary>
    public DateOnly OnDate { get; init; }

    /// <summary>The enterprise it was merged into; null = closed.</summary>
    public long? SuccessorId { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";
}
