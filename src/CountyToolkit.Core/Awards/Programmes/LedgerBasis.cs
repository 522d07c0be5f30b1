namespace CountyToolkit.Awards.Programmes;

/// <summary>Which amount of earlier money counts when a step looks back: law, declared by every programme.</summary>
public enum LedgerBasis
{
    /// <summary>What was decided (核定), whether paid or not.</summary>
    Granted,

    /// <summary>What was paid (兑付); a forfeited tail does not count.</summary>
    Paid,
}
