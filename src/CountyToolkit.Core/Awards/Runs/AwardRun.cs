namespace CountyToolkit.Awards.Runs;

/// <summary>An award run as the file knows it, with its newest document and state.</summary>
public sealed record AwardRun
{
    /// <summary>Number.</summary>
    public long Id { get; init; }

    /// <summary><c>policy/programme</c>.</summary>
    public string Programme { get; init; } = "";

    /// <summary>政策年度.</summary>
    public int Year { get; init; }

    /// <summary>Date the law and the facts are seen on.</summary>
    public DateOnly OnDate { get; init; }

    /// <summary>The main run this one supplements; null = a main run.</summary>
    public long? SupplementOf { get; init; }

    /// <summary>draft, submitted, approved, sent-back or withdrawn.</summary>
    public string State { get; init; } = "";

    /// <summary>Approval the state rests on; null = none.</summary>
    public long? ApprovalId { get; init; }

    /// <summary>SHA-256 of the newest run document.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>JSON of <see cref="RunTotals"/>.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Who made the newest document: whoever edited last.</summary>
    public string? Editor { get; init; }

    /// <summary>Row of that operator; null when there is none.</summary>
    public long? EditorId { get; init; }

    /// <summary>Instant of the newest document.</summary>
    public string At { get; init; } = "";

    /// <summary>Submitted or approved: its money counts.</summary>
    public bool IsLive => State is "submitted" or "approved";

    /// <summary>The policy of the programme.</summary>
    public string Policy => Programme.Split('/')[0];
}
