using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Records an entry on a list.</summary>
public sealed class AddListEntry(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id; codes may be written as labels.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>entry.code-unknown</c>, <c>entry.dates</c>.</exception>
    public long Run(ListEntry row)
    {
        KnownCode.NeedEnterprise(index, row.EnterpriseId, row.Place);
        KnownCode.RefuseCrossed(row.FromOn, row.UntilOn, row.Place);
        act.Detail["enterprise"] = row.EnterpriseId;
        return ListEntryStore.Add(act, row with
        {
            List = KnownCode.Need(catalogue, catalogue.Lists, row.List, row.Place),
            Who = catalogue.List("listWho") is { } who ? KnownCode.Need(catalogue, who, row.Who, row.Place) : row.Who,
        });
    }
}
