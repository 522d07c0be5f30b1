namespace CountyToolkit.Returns;

/// <summary>One package that left the office, as recorded.</summary>
public sealed record ReturnExport
{
    /// <summary>Number.</summary>
    public long Id { get; init; }

    /// <summary>Name of the form.</summary>
    public string Form { get; init; } = "";

    /// <summary>Period.</summary>
    public string Period { get; init; } = "";

    /// <summary>The run it was made of; null for other forms.</summary>
    public long? RunId { get; init; }

    /// <summary>SHA-256 of its manifest; the first 8 characters are its 校验码.</summary>
    public string ManifestSha256 { get; init; } = "";

    /// <summary>Head of the audit chain it was made on.</summary>
    public string ChainHead { get; init; } = "";

    /// <summary>Who made it.</summary>
    public string? Operator { get; init; }

    /// <summary>When.</summary>
    public string At { get; init; } = "";
}
