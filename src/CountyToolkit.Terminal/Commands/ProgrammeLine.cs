using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A programme in words: its own line, or one of its steps beneath it.</summary>
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

    /// <summary>A programme in words: its own line, then its steps in their order.</summary>
    public static IEnumerable<ProgrammeLine> Of(Wording say, ProgrammeTable table, JsonObject programme)
    {
        Dictionary<string, ProgrammeRow> own = table.Rows(programme).Where(r => r.Step is null).ToDictionary(r => r.Field);
        string Said(string field, string otherwise) => own[field].Said is { Length: > 0 } said ? said : say.Say("programmes.word." + otherwise);
        string says = say.Say(
            "lawbook.programme-years", Said("policyYear", "policyYear.year"), Said("dataYear", "year.policyYear-1"), Said("checkOn", "checkOn.date"), own["basis"].Said, own["mode"].Said);
        yield return new ProgrammeLine(programme, null, 0, own["title"].Said, says, own["clause"].Said);
        IReadOnlyList<string> steps = ProgrammeTable.Steps(programme);
        for (int at = 0; at < steps.Count; at++)
        {
            string place = (at + 1).ToString(CultureInfo.InvariantCulture);
            yield return new ProgrammeLine(programme, steps[at], at + 1, "  " + place + " " + say.Say("award.step." + steps[at]), table.Sentence(programme, steps[at]), table.Clause(programme, steps[at]) ?? "");
        }
    }

    /// <summary>Whether it is the same line of a page read again.</summary>
    public bool Equals(ProgrammeLine? other) => other is not null && (Id, Step) == (other.Id, other.Step);

    /// <inheritdoc/>
    public override int GetHashCode() => (Id, Step).GetHashCode();
}
