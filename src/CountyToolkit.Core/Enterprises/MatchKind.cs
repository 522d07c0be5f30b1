namespace CountyToolkit.Enterprises;

/// <summary>How a name or code on paper was found in the register.</summary>
public enum MatchKind
{
    /// <summary>No enterprise bears it.</summary>
    None,

    /// <summary>By credit code, of now or of earlier.</summary>
    Code,

    /// <summary>By the name it bears now.</summary>
    Name,

    /// <summary>By a name it bore earlier.</summary>
    OldName,

    /// <summary>More than one enterprise bears the name.</summary>
    Ambiguous,
}
