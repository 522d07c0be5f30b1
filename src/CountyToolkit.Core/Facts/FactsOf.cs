using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Facts;

/// <summary>
/// Gathers the facts of enterprises as of a day. Nothing dated later is seen; of several sources the best ranked one
/// that is not blank is taken; veto lists are there only where a unit has replied or something is on record.
/// Reads are set-based: a county of ten thousand is a dozen queries and a few portions of values.
/// </summary>
public sealed class FactsOf(SqliteConnection db, Catalogue catalogue)
{
    private const int Portion = 250;

    /// <summary>Facts of one enterprise; null when the register has no such row.</summary>
    public EnterpriseFacts? One(long enterpriseId, DateOnly date) =>
        All(date, new HashSet<long> { enterpriseId }).FirstOrDefault();

    /// <summary>
    /// Facts of all enterprises ever registered, ended ones too, or of those named, in order of registration. They are
    /// made while they are read, so that memory stays small. Of a few, nothing is read but what is theirs.
    /// </summary>
    public IEnumerable<EnterpriseFacts> All(DateOnly date, IReadOnlySet<long>? only = null) =>
        only is { Count: <= Portion }
            ? Gather(new EnterpriseStore(db).Some(only, date), date, only)
            : Gather([.. new EnterpriseStore(db).All(date).Where(e => only?.Contains(e.Id) ?? true)], date, null);

    private IEnumerable<EnterpriseFacts> Gather(IReadOnlyList<Enterprise> enterprises, DateOnly date, IReadOnlyCollection<long>? only)
    {
        FactsStore store = new(db);
        FactsWriter writer = new(catalogue, date, new FactsTables(db, date, only), store);
        foreach (Enterprise[] portion in enterprises.Chunk(Portion))
        {
            ILookup<long, ValueRow> values = store.ValuesOf(portion.Select(e => e.Id));
            ILookup<long, DatedValue> profiles = new EnterpriseStore(db).AttributesOf(portion.Select(e => e.Id));
            foreach (Enterprise enterprise in portion)
            {
                yield return writer.Write(enterprise, values[enterprise.Id], profiles[enterprise.Id]);
            }
        }
    }
}
