namespace CountyToolkit.People;

/// <summary>What a second person says.</summary>
public enum Decision
{
    /// <summary>同意.</summary>
    Approved,

    /// <summary>退回.</summary>
    SentBack,
}
