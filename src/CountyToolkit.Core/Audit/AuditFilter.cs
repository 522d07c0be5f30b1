namespace CountyToolkit.Audit;

/// <summary>Which entries are looked for; null = all. Days are days of the office's clock.</summary>
public sealed record AuditFilter
{
    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Name of the operator.</summary>
    public string? Operator { get; init; }

    /// <summary>Code of the act; <c>import</c> takes <c>import.undo</c> in too.</summary>
    public string? Act { get; init; }

    /// <summary>Zone of the office's clock.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Local;

    internal string? FromInstant => Start(From);

    internal string? ToInstant => Start(To?.AddDays(1));

    private string? Start(DateOnly? day)
    {
        if (day is not { } date)
        {
            return null;
        }

        DateTime midnight = date.ToDateTime(TimeOnly.MinValue);
        return Instant.Text(new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)));
    }
}
