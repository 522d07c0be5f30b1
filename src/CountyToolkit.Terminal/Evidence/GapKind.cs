namespace CountyToolkit.Terminal.Evidence;

/// <summary>What kind of thing an enterprise is short of: what a clerk does about it differs.</summary>
internal enum GapKind
{
    /// <summary>A number below or above its bound.</summary>
    Number,

    /// <summary>A score below its pass.</summary>
    Points,

    /// <summary>A title, credential or attribute it does not have.</summary>
    Standing,

    /// <summary>It is not one of those the title is for.</summary>
    Basis,

    /// <summary>Something on record bars it.</summary>
    Barred,

    /// <summary>Data nobody has given.</summary>
    Blank,

    /// <summary>A person has to judge.</summary>
    Judge,

    /// <summary>A unit has not replied.</summary>
    Reply,

    /// <summary>The rule itself failed.</summary>
    Failed,
}
