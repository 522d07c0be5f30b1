using Microsoft.Data.Sqlite;

namespace CountyToolkit.Enterprises;

/// <summary>Finds enterprises by part of a code, a name, a code or name they bore earlier, or first letters of a name.</summary>
public sealed class FindEnterprises(SqliteConnection db)
{
    /// <summary>The hits, present names and codes first, initials last, then in order of registration; none for a blank text.</summary>
    public IReadOnlyList<EnterpriseHit> Run(string text, DateOnly on)
    {
        SoughtText sought = new(text);
        return [.. Keys(on).Select(k => k.Keys.Find(sought)).OfType<EnterpriseHit>().OrderBy(Rank).ThenBy(h => h.Enterprise.Id)];
    }

    /// <summary>Every enterprise ever registered as of a day, with what it is found by, in order of registration; made one by one while they are gone through.</summary>
    public IEnumerable<(Enterprise Enterprise, EnterpriseKeys Keys)> Keys(DateOnly on) =>
        new EnterpriseStore(db).WithHistory(on).Select(e => (e.Enterprise, new EnterpriseKeys(e.Enterprise, Of("name", e.History), Of("code", e.History))));

    private static IEnumerable<string> Of(string kind, IEnumerable<DatedValue> history) => history.Where(v => v.Kind == kind).Select(v => v.Value!);

    private static int Rank(EnterpriseHit hit) => hit.By switch { "name" or "code" => 0, "initials" => 2, _ => 1 };
}
