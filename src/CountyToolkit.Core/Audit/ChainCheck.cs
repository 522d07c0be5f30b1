using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>The chain from its first entry: numbers from 1 without gaps, each hash computed again, each naming the one before.</summary>
internal static class ChainCheck
{
    public static IEnumerable<Problem> Run(SqliteConnection db)
    {
        List<Problem> found = [];
        long expected = 1;
        string previous = AuditStore.Genesis;
        foreach (AuditEntry entry in new AuditStore(db).Entries())
        {
            if (entry.Id != expected)
            {
                found.Add(new Problem { Kind = "chain-gap", Table = "audit", Act = expected, Detail = $"{entry.Id}" });
            }

            if (entry.Hash != entry.ComputedHash())
            {
                found.Add(new Problem { Kind = "chain-changed", Table = "audit", First = entry.Id, Last = entry.Id, Act = entry.Id });
            }

            if (entry.Previous != previous)
            {
                found.Add(new Problem { Kind = "chain-broken", Table = "audit", First = entry.Id, Last = entry.Id, Act = entry.Id });
            }

            expected = entry.Id + 1;
            previous = entry.Hash;
        }

        return found;
    }
}
