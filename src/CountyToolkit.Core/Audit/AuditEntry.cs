using System.Text.Json.Nodes;

namespace CountyToolkit.Audit;

/// <summary>One entry of the audit chain, as stored.</summary>
public sealed record AuditEntry
{
    /// <summary>Number, from 1 without gaps.</summary>
    public long Id { get; init; }

    /// <summary>Instant, UTC.</summary>
    public string At { get; init; } = "";

    /// <summary>Operator; null before there was one.</summary>
    public string? Operator { get; init; }

    /// <summary>Machine.</summary>
    public string Machine { get; init; } = "";

    /// <summary>Account of the operating system.</summary>
    public string Account { get; init; } = "";

    /// <summary>Code of the act.</summary>
    public string Act { get; init; } = "";

    /// <summary>JSON: what the act was about.</summary>
    public string Detail { get; init; } = "";

    /// <summary>JSON: per table the first and last row added and the digest of those rows.</summary>
    public string Changes { get; init; } = "";

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public string Previous { get; init; } = "";

    /// <summary>Hash of this entry.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The hash this entry ought to have.</summary>
    public string ComputedHash() => CanonicalJson.Hash(new JsonObject
    {
        ["id"] = Id,
        ["at"] = At,
        ["operator"] = Operator,
        ["machine"] = Machine,
        ["account"] = Account,
        ["act"] = Act,
        ["detail"] = Detail,
        ["changes"] = Changes,
        ["previous"] = Previous,
    });
}
