using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Indicators;

/// <summary>Records what a source says of one indicator for one period; the earlier value stays in the history.</summary>
public sealed class SetIndicator(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Writes the value, or a blank for null, and answers its row; null when the source said the same already.</summary>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>, <c>indicator.unknown</c>, <c>entry.code-unknown</c> (the source), and those of <see cref="ScaledValue.TryRead"/>.
    /// </exception>
    public long? Run(long enterpriseId, string indicator, Period period, string source, string? written, Origin? origin = null)
    {
        string? where = origin?.Place;
        KnownCode.NeedEnterprise(index, enterpriseId, where);
        if (!catalogue.TryIndicator(indicator, out IndicatorEntry? entry))
        {
            throw new OfficeError(ErrorKind.BadInput, "indicator.unknown", where, indicator, catalogue.Nearest("indicators", indicator) ?? "");
        }

        string known = KnownCode.Need(catalogue, catalogue.Sources, source, where);
        long? value = null;
        if (written is not null)
        {
            if (!ScaledValue.TryRead(written, entry, where, out long read, out OfficeError? error))
            {
                throw error!;
            }

            value = read;
        }

        IndicatorValue? held = new IndicatorStore(act.Connection).Of(enterpriseId, period.ToString())
            .FirstOrDefault(v => v.Indicator == entry.Code && v.Source == known);
        if (held is null ? value is null : held.Value == value)
        {
            return null;
        }

        using IndicatorWriter writer = new(act);
        act.Detail["enterprise"] = enterpriseId;
        return writer.Add(enterpriseId, entry.Code, period, known, value, origin ?? Origin.Hand);
    }
}
