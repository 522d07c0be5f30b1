namespace CountyToolkit.Checks;

/// <summary>What is to be checked: one rule, as of a date, for a purpose.</summary>
public sealed record CheckQuestion
{
    /// <summary>The rule, <c>policy/rule</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The pool the rule decides on; null when the rule was named itself.</summary>
    public string? Pool { get; init; }

    /// <summary>The date judged under; nothing dated later is seen.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>recognise or review.</summary>
    public required string Purpose { get; init; }

    /// <summary>Row ids of those to check; null = every enterprise that is there, for a review every holder of the title.</summary>
    public IReadOnlySet<long>? Only { get; init; }

    /// <summary>Whether the answers are to say how their conditions combine, which <see cref="Gap.Of"/> reads; such an answer is never stored.</summary>
    public bool Ways { get; init; }
}
