namespace CountyToolkit.Awards.Steps;

/// <summary>Whether the money of a stage is due.</summary>
internal enum StageState
{
    /// <summary>Due in its year.</summary>
    Due,

    /// <summary>待定: its condition is not known yet.</summary>
    Pending,

    /// <summary>Its condition failed: it will not be paid. It stays granted, but is never paid.</summary>
    Forfeited,
}
