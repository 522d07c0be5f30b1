using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Pools;

/// <summary>Admits an enterprise to a pool (入库); 待补码 is no hindrance.</summary>
public sealed class AdmitToPool(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id.</summary>
    /// <exception cref="OfficeError">
    /// <c>entry.code-unknown</c>, <c>pool.enterprise</c>, <c>pool.ended</c>, <c>pool.inside</c>, <c>pool.order</c>.
    /// </exception>
    public long Run(string pool, long enterpriseId, DateOnly on, string? reason = null, string? document = null)
    {
        PoolRung rung = KnownCode.Pool(catalogue, pool, null);
        if (!index.Has(enterpriseId))
        {
            throw new OfficeError(ErrorKind.BadInput, "pool.enterprise", null, FormattableString.Invariant($"#{enterpriseId}"));
        }

        if (index.HasEnded(enterpriseId))
        {
            throw new OfficeError(ErrorKind.BadInput, "pool.ended", null, index.NameOf(enterpriseId));
        }

        PoolEntry? last = PoolHistory.Last(act, rung.Code, enterpriseId);
        if (last is { State: PoolEntry.Admitted })
        {
            throw new OfficeError(ErrorKind.BadInput, "pool.inside", null, index.NameOf(enterpriseId), rung.Label, IsoDate.Text(last.OnDate));
        }

        PoolHistory.RefuseBefore(last, on, index);
        act.Detail["enterprise"] = enterpriseId;
        act.Detail["pool"] = rung.Code;
        return PoolStore.Add(act, new PoolEntry { EnterpriseId = enterpriseId, Pool = rung.Code, State = PoolEntry.Admitted, OnDate = on, Reason = reason, Document = document });
    }
}
