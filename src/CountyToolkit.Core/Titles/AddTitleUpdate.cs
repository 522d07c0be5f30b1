using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Titles;

/// <summary>Records that the holder of a title made its yearly update.</summary>
public sealed class AddTitleUpdate(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Adds and answers the row id.</summary>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>, <c>entry.code-unknown</c>; <c>title.not-held</c>: no event of that title is known; <c>title.updated</c>: recorded before.
    /// </exception>
    public long Run(long enterpriseId, string pool, int year)
    {
        KnownCode.NeedEnterprise(index, enterpriseId, null);
        PoolRung rung = KnownCode.Pool(catalogue, pool, null);
        TitleStore store = new(act.Connection);
        if (store.Find(enterpriseId, rung.Code).Count == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "title.not-held", null, index.NameOf(enterpriseId), rung.Label);
        }

        if (store.Updates(enterpriseId).Any(u => u.Pool == rung.Code && u.Year == year))
        {
            throw new OfficeError(ErrorKind.BadInput, "title.updated", null, index.NameOf(enterpriseId), rung.Label, FormattableString.Invariant($"{year}"));
        }

        act.Detail["enterprise"] = enterpriseId;
        return TitleStore.Add(act, new TitleUpdate { EnterpriseId = enterpriseId, Pool = rung.Code, Year = year });
    }
}
