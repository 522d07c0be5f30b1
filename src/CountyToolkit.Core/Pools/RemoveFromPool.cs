using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Pools;

/// <summary>Takes an enterprise out of a pool (出库); always for a reason. One that has ended can still be taken out.</summary>
public sealed class RemoveFromPool(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id.</summary>
    /// <exception cref="OfficeError"><c>entry.code-unknown</c>, <c>pool.reason</c>, <c>pool.outside</c>, <c>pool.order</c>.</exception>
    public long Run(string pool, long enterpriseId, DateOnly on, string reason, string? document = null)
    {
        PoolRung rung = KnownCode.Pool(catalogue, pool, null);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new OfficeError(ErrorKind.BadInput, "pool.reason", null, rung.Label);
        }

        PoolEntry? last = PoolHistory.Last(act, rung.Code, enterpriseId);
        if (last is not { State: PoolEntry.Admitted })
        {
            string name = index.Has(enterpriseId) ? index.NameOf(enterpriseId) : FormattableString.Invariant($"#{enterpriseId}");
            throw new OfficeError(ErrorKind.BadInput, "pool.outside", null, name, rung.Label);
        }

        PoolHistory.RefuseBefore(last, on, index);
        act.Detail["enterprise"] = enterpriseId;
        act.Detail["pool"] = rung.Code;
        return PoolStore.Add(act, new PoolEntry { EnterpriseId = enterpriseId, Pool = rung.Code, State = PoolEntry.Left, OnDate = on, Reason = reason, Document = document });
    }
}
