namespace CountyToolkit.People;

/// <summary>A content proposed for approval, and what became of it.</summary>
public sealed record Approval
{
    /// <summary>Number, as typed at <c>approvals approve</c>.</summary>
    public long Id { get; init; }

    /// <summary>What sort of thing: <c>award-run</c>, <c>bundle</c> …</summary>
    public string Kind { get; init; } = "";

    /// <summary>Which one, such as the number of the run.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Hash of the content proposed.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Row of who proposed.</summary>
    public long ProposerId { get; init; }

    /// <summary>Name of who proposed.</summary>
    public string Proposer { get; init; } = "";

    /// <summary>Row of who edited the subject last.</summary>
    public long EditorId { get; init; }

    /// <summary>Name of who edited the subject last.</summary>
    public string Editor { get; init; } = "";

    /// <summary>Instant of the proposal; empty inside the act that proposes.</summary>
    public string ProposedAt { get; init; } = "";

    /// <summary><c>approved</c>, <c>sent-back</c>, <c>void</c> (the subject changed), or null while open.</summary>
    public string? Decision { get; init; }

    /// <summary>Name of who decided; null while open, and for void.</summary>
    public string? Decider { get; init; }

    /// <summary>Instant of the decision; null while open.</summary>
    public string? DecidedAt { get; init; }

    /// <summary>The decider's words, or null.</summary>
    public string? Note { get; init; }
}
