using System.Text.Json.Nodes;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A line of an explanation.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Indent">Cells before it.</param>
/// <param name="Text">The line without its amount.</param>
internal sealed record ExplainLine(ExplainPart Part, int Indent, string Text)
{
    /// <summary>An amount with its unit, or how one became another; empty when the line has none.</summary>
    public string Amount { get; init; } = "";

    /// <summary>The part of the explanation it was made of; null for a line of several.</summary>
    public JsonObject? Of { get; init; }
}
