namespace CountyToolkit.Returns;

/// <summary>Which form is to be made, for what and of what.</summary>
public sealed record ReturnRequest
{
    /// <summary>Name of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Period it is returned for.</summary>
    public required Period Period { get; init; }

    /// <summary>The day it is made, which is also the day as of which the register is seen.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The approved run, for a form made of one.</summary>
    public long? Run { get; init; }

    /// <summary>The pool, for a list of members; null = every pool.</summary>
    public string? Pool { get; init; }

    /// <summary>Who makes it: 填报人.</summary>
    public string Preparer { get; init; } = "";
}
