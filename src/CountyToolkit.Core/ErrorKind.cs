namespace CountyToolkit;

/// <summary>What sort of refusal an <see cref="OfficeError"/> is; the command line turns it into its exit code.</summary>
public enum ErrorKind
{
    /// <summary>The command was worded wrongly (exit 2).</summary>
    Usage = 2,

    /// <summary>Something read was not right and nothing was written (exit 3).</summary>
    BadInput = 3,

    /// <summary>The county file cannot be opened, is locked or damaged (exit 4).</summary>
    File = 4,

    /// <summary>This operator may not do that (exit 5).</summary>
    NotAllowed = 5,
}
