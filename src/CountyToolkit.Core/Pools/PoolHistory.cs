using CountyToolkit.Audit;
using CountyToolkit.Enterprises;

namespace CountyToolkit.Pools;

/// <summary>What admission and leaving both ask of a pool and of its last word on an enterprise.</summary>
internal static class PoolHistory
{
    internal static PoolEntry? Last(Act act, string pool, long enterpriseId) =>
        new PoolStore(act.Connection).Find(pool, enterpriseId) is [.., PoolEntry last] ? last : null;

    // A day before the last word would change who stood in the pool on days already returned.
    internal static void RefuseBefore(PoolEntry? last, DateOnly on, EnterpriseIndex index)
    {
        if (last is not null && on < last.OnDate)
        {
            throw new OfficeError(ErrorKind.BadInput, "pool.order", null, IsoDate.Text(on), index.NameOf(last.EnterpriseId), IsoDate.Text(last.OnDate));
        }
    }
}
