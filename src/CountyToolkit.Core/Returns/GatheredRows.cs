using System.Text.Json.Nodes;

namespace CountyToolkit.Returns;

/// <summary>What a form is filled with: the lines around the table and one record a row.</summary>
internal sealed record GatheredRows
{
    /// <summary>The lines around the table.</summary>
    public required Heading Heading { get; init; }

    /// <summary>One record a row; column paths are looked up in it.</summary>
    public required IReadOnlyList<JsonObject> Records { get; init; }

    /// <summary>The run it is made of, for the manifest; null for other forms.</summary>
    public JsonObject? Run { get; init; }
}
