namespace CountyToolkit.Terminal.Frame;

/// <summary>What the program tells the shell; listed in the README.</summary>
internal enum ExitCode
{
    /// <summary>Done, whatever a check's outcome was.</summary>
    Done = 0,

    /// <summary>A verification failed, or a verdict is failed.</summary>
    NotProven = 1,

    /// <summary>The command was worded wrongly.</summary>
    Usage = 2,

    /// <summary>Bad input; nothing was written.</summary>
    BadInput = 3,

    /// <summary>The file cannot be opened, is locked or damaged.</summary>
    File = 4,

    /// <summary>This operator may not do that.</summary>
    NotAllowed = 5,

    /// <summary>A fault of ours.</summary>
    Fault = 70,
}
