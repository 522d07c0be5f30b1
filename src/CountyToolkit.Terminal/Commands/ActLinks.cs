namespace CountyToolkit.Terminal.Commands;

/// <summary>What an act was about and a screen can open.</summary>
internal sealed record ActLinks
{
    /// <summary>Row of the enterprise.</summary>
    public long? Firm { get; init; }

    /// <summary>Number of the approval.</summary>
    public long? Approval { get; init; }

    /// <summary>Number of the import.</summary>
    public long? Batch { get; init; }

    /// <summary>Number of the run.</summary>
    public long? Run { get; init; }

    /// <summary>Id of the policy.</summary>
    public string? Policy { get; init; }
}
