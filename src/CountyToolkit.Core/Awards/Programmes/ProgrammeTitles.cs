using CountyToolkit.Policies;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Programmes;

/// <summary>What programmes are called in the policies in force, each read once.</summary>
/// <param name="db">The file.</param>
public sealed class ProgrammeTitles(SqliteConnection db)
{
    private readonly PolicyStore store = new(db);
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    /// <summary>The title of one; a programme no longer in force goes by its code.</summary>
    public string Of(string programme)
    {
        if (!titles.TryGetValue(programme, out string? title))
        {
            titles[programme] = title = Read(programme);
        }

        return title;
    }

    private string Read(string programme)
    {
        try
        {
            return ActiveProgrammes.Find(store, programme).Programme.Title;
        }
        catch (OfficeError)
        {
            return programme;
        }
    }
}
