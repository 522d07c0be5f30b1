using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Runs;

/// <summary>
/// Money the facts of a day do not show yet but which counts: what submitted runs would give, and what approved runs
/// entered into the ledger after that day. Without it two runs of one date could each fill the same year's cap.
/// </summary>
internal sealed class HeldMoney
{
    private readonly Dictionary<long, JsonArray> byEnterprise = [];

    /// <summary>Reads what the live runs hold, <paramref name="own"/> left out.</summary>
    public HeldMoney(SqliteConnection db, DateOnly on, long? own)
    {
        Dictionary<long, long> successors = new EnterpriseStore(db).All(on).Where(e => e.SuccessorId is not null && e.EndedOn <= on)
            .ToDictionary(e => e.Id, e => e.SuccessorId!.Value);
        foreach (LedgerLine line in new LedgerStore(db).Lines().Where(l => l.Entry.RunId is { } run && run != own && l.On(on) is null))
        {
            Add(Last(successors, line.Entry.EnterpriseId), Fact(line));
        }

        EnterpriseIndex index = new(db);
        foreach (AwardRun run in new AwardRunStore(db).All().Where(r => r.State == "submitted" && r.Id != own))
        {
            foreach ((string code, JsonObject fact) in Promised(db, run))
            {
                if (index.ByCode(code).Id is { } id)
                {
                    Add(Last(successors, id), fact);
                }
            }
        }
    }

    /// <summary>What is held for an enterprise, in the form of ledger facts; null when nothing.</summary>
    public JsonArray? Of(long enterprise) => byEnterprise.GetValueOrDefault(enterprise);

    /// <summary>What a programme's pot of a year has already lost: the ledger, and what submitted runs would give; in 元.</summary>
    public static Exact TakenFromPot(SqliteConnection db, string programme, int year, long? own)
    {
        Exact ledger = new LedgerStore(db).Lines(year: year)
            .Where(l => l.Entry.Programme == programme && (own is null || l.Entry.RunId != own) && l.State != "recovered")
            .Aggregate(Exact.Zero, (sum, l) => sum + Yuan.OfFen(l.Entry.GrantedFen));
        return new AwardRunStore(db).Of(programme, year).Where(r => r.State == "submitted" && r.Id != own)
            .Aggregate(ledger, (sum, r) => sum + Exact.Parse(JsonNode.Parse(r.Summary)!["total"]!.GetValue<string>()));
    }

    private static IEnumerable<(string Code, JsonObject Fact)> Promised(SqliteConnection db, AwardRun run)
    {
        BlobStore blobs = new(db);
        RunDocument document = RunDocument.Read(blobs.Get(run.Sha256));
        ILookup<string, HandLine> hands = document.HandLines.ToLookup(h => h.Code, StringComparer.Ordinal);
        foreach ((string code, string sha256) in document.Results)
        {
            foreach (LedgerRow row in LedgerPlan.Of(ResultBlob.Read(blobs.Get(sha256)), hands[code], run.Year).Rows)
            {
                yield return (code, Fact(run.Programme, row.Pool, run.Year, Yuan.Exactly(row.Granted), "0.00", "decided"));
            }
        }
    }

    private static JsonObject Fact(LedgerLine line) => Fact(
        line.Entry.Programme, line.Entry.Pool, line.Entry.PolicyYear, Yuan.Exactly(Yuan.OfFen(line.Entry.GrantedFen)), Yuan.Exactly(Yuan.OfFen(line.PaidFen)), line.State);

    private static JsonObject Fact(string programme, string? pool, int year, string granted, string paid, string state) => new()
    {
        ["programme"] = programme,
        ["pool"] = pool,
        ["policyYear"] = year,
        ["granted"] = granted,
        ["paid"] = paid,
        ["state"] = state,
    };

    private static long Last(Dictionary<long, long> successors, long enterprise)
    {
        HashSet<long> seen = [enterprise];
        while (successors.TryGetValue(enterprise, out long next) && seen.Add(next))
        {
            enterprise = next;
        }

        return enterprise;
    }

    private void Add(long enterprise, JsonObject fact)
    {
        if (!byEnterprise.TryGetValue(enterprise, out JsonArray? list))
        {
            byEnterprise[enterprise] = list = [];
        }

        list.Add(fact);
    }
}
