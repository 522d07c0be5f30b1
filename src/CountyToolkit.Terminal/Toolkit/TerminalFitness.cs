namespace CountyToolkit.Terminal.Toolkit;

/// <summary>Whether screens can be shown at the terminal of this process, and if not, why.</summary>
internal enum TerminalFitness
{
    /// <summary>There is none: input or output is a file or a pipe.</summary>
    None,

    /// <summary>It can.</summary>
    Fit,

    /// <summary>It says of itself that it cannot place a cursor.</summary>
    Dumb,

    /// <summary>Its characters are not UTF-8.</summary>
    OtherCharacters,

    /// <summary>A Windows console from before sequences.</summary>
    TooOld,
}
