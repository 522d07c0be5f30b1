using System.Globalization;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Policies;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Pending;

/// <summary>What programmes are called, each read once.</summary>
internal sealed class ProgrammeTitles(SqliteConnection db)
{
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    /// <summary>Year, title and number of a run: <c>2026 称号认定奖励 #3</c>. A programme no longer in force goes by its code.</summary>
    public string Of(AwardRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.Year} {Title(run.Programme)} #{run.Id}");

    private string Title(string programme)
    {
        if (!titles.TryGetValue(programme, out string? title))
        {
            try
            {
                title = ActiveProgrammes.Find(new PolicyStore(db), programme).Programme.Title;
            }
            catch (OfficeError)
            {
                title = programme;
            }

            titles[programme] = title;
        }

        return title;
    }
}
