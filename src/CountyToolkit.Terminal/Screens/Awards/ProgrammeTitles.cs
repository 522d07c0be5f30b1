using CountyToolkit.Awards.Programmes;
using CountyToolkit.Policies;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>What programmes are called in the policies in force; one that is in none is called by its id.</summary>
internal sealed class ProgrammeTitles
{
    private readonly Dictionary<string, string> titles;

    /// <summary>Reads them.</summary>
    public ProgrammeTitles(Workplace workplace)
    {
        All = [.. ActiveProgrammes.All(new PolicyStore(workplace.Connection)).Select(p => p.Programme)];
        titles = All.ToDictionary(p => p.FullId, p => p.Title, StringComparer.Ordinal);
    }

    /// <summary>The programmes in force.</summary>
    public IReadOnlyList<Programme> All { get; }

    /// <summary>The title of one.</summary>
    public string Of(string programme) => titles.GetValueOrDefault(programme, programme);
}
