using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Records that a unit was asked. Until it replies, every veto of the matter stays 待补数据.</summary>
public sealed class AddInquiry(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id; a blank unit is the one the catalogue names for the matter.</summary>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>, <c>entry.code-unknown</c>, <c>entry.dates</c>; <c>inquiry.unit</c>: neither given nor in the catalogue.
    /// </exception>
    public long Run(Inquiry row)
    {
        if (row.EnterpriseId is { } id)
        {
            KnownCode.NeedEnterprise(index, id, null);
            act.Detail["enterprise"] = id;
        }

        string matter = KnownCode.Need(catalogue, catalogue.Matters, row.Matter, null);
        KnownCode.RefuseCrossed(row.FromOn, row.UntilOn, matter);
        string? unit = string.IsNullOrWhiteSpace(row.Unit) ? catalogue.MatterEntries.FirstOrDefault(m => m.Code == matter)?.Unit : row.Unit.Trim();
        return InquiryStore.Add(act, row with
        {
            Matter = matter,
            Unit = unit ?? throw new OfficeError(ErrorKind.BadInput, "inquiry.unit", null, matter),
        });
    }
}
