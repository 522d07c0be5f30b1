using Microsoft.Data.Sqlite;

namespace CountyToolkit.Enterprises;

/// <summary>Finds enterprises by part of a code, a name, or a code or name they bore earlier.</summary>
public sealed class FindEnterprises(SqliteConnection db)
{
    /// <summary>The hits, present names and codes first, then in order of registration; none for a blank text.</summary>
    public IReadOnlyList<EnterpriseHit> Run(string text, DateOnly on)
    {
        string key = NameKey.Of(text);
        if (key.Length == 0)
        {
            return [];
        }

        EnterpriseStore store = new(db);
        Dictionary<long, Enterprise> all = store.All(on).ToDictionary(e => e.Id);
        List<EnterpriseHit> hits = [];
        foreach (DatedValue row in store.AllNames().Concat(store.AllCodes()))
        {
            if (all.TryGetValue(row.EnterpriseId, out Enterprise? enterprise) && Folded(row).Contains(key, StringComparison.Ordinal))
            {
                string present = row.Kind == "name" ? enterprise.Name : enterprise.Code ?? "";
                hits.Add(new EnterpriseHit(enterprise, row.Value == present ? row.Kind : "old-" + row.Kind, row.Value!));
            }
        }

        return [.. hits.OrderBy(h => h.By.StartsWith("old", StringComparison.Ordinal)).ThenBy(h => h.Enterprise.Id).DistinctBy(h => h.Enterprise.Id)];
    }

    private static string Folded(DatedValue row) => row.Kind == "name" ? NameKey.Of(row.Value!) : row.Value!;
}
