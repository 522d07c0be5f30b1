namespace CountyToolkit.Terminal.Screens;

/// <summary>How what a command does can be taken back.</summary>
internal enum Undo
{
    /// <summary>It changes nothing in the file.</summary>
    NothingToUndo,

    /// <summary>Another command takes it back as a whole: an import undone, an adjustment waived.</summary>
    ByCommand,

    /// <summary>A later entry corrects it; both stay in the history.</summary>
    ByCorrection,

    /// <summary>It stands: a decision, a payment.</summary>
    Stands,
}
