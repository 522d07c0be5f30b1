using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>A unit was asked about a matter for a span of days (征求部门意见), and perhaps replied.</summary>
public sealed record Inquiry : TracedRow
{
    /// <summary>The enterprise asked about; null = every enterprise of the register.</summary>
    public long? EnterpriseId { get; init; }

    /// <summary>Matter, a code of matters.</summary>
    public string Matter { get; init; } = "";

    /// <summary>The unit asked.</summary>
    public string Unit { get; init; } = "";

    /// <summary>First day asked about.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>Last day asked about.</summary>
    public DateOnly UntilOn { get; init; }

    /// <summary>Day of the letter.</summary>
    public DateOnly AskedOn { get; init; }

    /// <summary>Number of the letter.</summary>
    public string? Document { get; init; }

    /// <summary>Day of the reply; null = not replied: nothing is known to be clean.</summary>
    public DateOnly? RepliedOn { get; init; }

    /// <summary>Number of the reply.</summary>
    public string? ReplyDocument { get; init; }

    /// <summary>Operator who recorded the reply.</summary>
    public string? ReplyOperator { get; init; }
}
