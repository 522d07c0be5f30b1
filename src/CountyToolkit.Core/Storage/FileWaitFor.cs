namespace CountyToolkit.Storage;

/// <summary>What somebody may be waiting for.</summary>
public enum FileWaitFor
{
    /// <summary>A statement at work; told too when another wait is over.</summary>
    Statement,

    /// <summary>Another program or computer that is writing.</summary>
    OtherWriter,

    /// <summary>A copy of the file being written.</summary>
    Copy,

    /// <summary>That copy being read again and compared.</summary>
    Proof,
}
