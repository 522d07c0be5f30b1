using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>A line of the programmes' page: a programme's own line, or one of its steps beneath it.</summary>
/// <param name="Programme">The programme as it is written.</param>
/// <param name="Step">The step; null = the programme's own line.</param>
/// <param name="Place">Place of the step, from 1; 0 for the programme's own.</param>
/// <param name="Name">What stands first.</param>
/// <param name="Says">What it means, in words.</param>
/// <param name="Clause">Clause it rests on; empty where none is named.</param>
internal sealed record ProgrammeLine(JsonObject Programme, string? Step, int Place, string Name, string Says, string Clause)
{
    /// <summary>Id of the programme.</summary>
    public string Id { get; } = StrictJson.Text(Programme["id"])!;

    /// <summary>Whether it is the same line of a page read again.</summary>
    public bool Equals(ProgrammeLine? other) => other is not null && (Id, Step) == (other.Id, other.Step);

    /// <inheritdoc/>
    public override int GetHashCode() => (Id, Step).GetHashCode();
}
