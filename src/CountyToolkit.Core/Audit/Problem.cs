using System.Text.Json.Nodes;

namespace CountyToolkit.Audit;

/// <summary>
/// Something a verification found. Only codes and parameters: the sentence is <c>verify.KIND</c> of the message files
/// with {0} table, {1} rows, {2} act, {3} subject, {4} detail.
/// </summary>
public sealed record Problem
{
    /// <summary>What is wrong, such as <c>rows-changed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The table concerned, or null.</summary>
    public string? Table { get; init; }

    /// <summary>First row concerned, or null.</summary>
    public long? First { get; init; }

    /// <summary>Last row concerned, or null.</summary>
    public long? Last { get; init; }

    /// <summary>Number of the audit entry concerned, or null.</summary>
    public long? Act { get; init; }

    /// <summary>The thing concerned: an approval, a run with its enterprise, a trigger; null when a table says it.</summary>
    public string? Subject { get; init; }

    /// <summary>What was found, as a code, a hash or a pointer; null when the kind says it.</summary>
    public string? Detail { get; init; }

    /// <summary>The sentence.</summary>
    public string Sentence(Language language) =>
        Messages.Text(language, "verify." + Kind, Table ?? "", Rows, $"{Act}", Subject ?? "", Detail ?? "");

    /// <summary>The problem as the contract's object, with its sentence.</summary>
    public JsonObject Document(Language language) => new()
    {
        ["kind"] = Kind,
        ["table"] = Table,
        ["rows"] = First is null ? null : Rows,
        ["act"] = Act,
        ["subject"] = Subject,
        ["detail"] = Detail,
        ["message"] = Sentence(language),
    };

    private string Rows => First == Last ? $"{First}" : $"{First}-{Last}";
}
