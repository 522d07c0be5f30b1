using CountyToolkit.Audit;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Enterprises;

/// <summary>Sets a dated attribute of an enterprise: region, town, industry, above_scale, own_brand …</summary>
public sealed class DescribeEnterprise(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    private readonly AttributeReader reader = new(catalogue);

    /// <summary>Writes the value from a day on; null blanks it from that day on, a null day means since ever.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>attribute.unknown</c>, <c>attribute.value</c>.</exception>
    public long Run(long enterpriseId, string attribute, string? written, DateOnly? from, Origin? origin = null)
    {
        if (!index.Has(enterpriseId))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.unknown", origin?.Place, FormattableString.Invariant($"#{enterpriseId}"));
        }

        if (!reader.TryRead(attribute, written, origin?.Place ?? index.NameOf(enterpriseId), out string code, out string? value, out OfficeError? error))
        {
            throw error!;
        }

        using EnterpriseWriter writer = new(act);
        act.Detail["enterprise"] = enterpriseId;
        return writer.Attribute(enterpriseId, code, value, from, origin ?? Origin.Hand);
    }
}
