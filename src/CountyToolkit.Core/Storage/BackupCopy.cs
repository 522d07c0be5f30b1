namespace CountyToolkit.Storage;

/// <summary>A backup on the shelf, as its name tells.</summary>
public sealed record BackupCopy
{
    /// <summary>Full path.</summary>
    public required string Path { get; init; }

    /// <summary>When it was made, by the office's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Occasion { get; init; }
}
