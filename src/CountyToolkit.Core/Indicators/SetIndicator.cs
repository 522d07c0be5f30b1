using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Indicators;

/// <summary>Records what a source says of one indicator for one period; the earlier value stays in the history.</summary>
public sealed class SetIndicator(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Writes the value, or a blank for null, and answers its row; null when the source said the same already.</summary>
    /// <param name="enterpriseId">The enterprise.</param>
    /// <param name="indicator">The indicator, by code or name.</param>
    /// <param name="period">The period.</param>
    /// <param name="source">The source, by code or name.</param>
    /// <param name="written">The value as a person writes it; null = blank.</param>
    /// <param name="paper">The paper it was read from: number, page, who handed it in; null = not told.</param>
    /// <param name="reason">Why; a figure that stands already is not written over without one. The act keeps it.</param>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>, <c>indicator.unknown</c>, <c>entry.code-unknown</c> (the source), <c>indicator.reason</c>, and those of <see cref="ScaledValue.TryRead"/>.
    /// </exception>
    public long? Run(long enterpriseId, string indicator, Period period, string source, string? written, string? paper = null, string? reason = null)
    {
        KnownCode.NeedEnterprise(index, enterpriseId, null);
        if (!catalogue.TryIndicator(indicator, out IndicatorEntry? entry))
        {
            throw new OfficeError(ErrorKind.BadInput, "indicator.unknown", null, indicator, catalogue.Nearest("indicators", indicator) ?? "");
        }

        string known = KnownCode.Need(catalogue, catalogue.Sources, source, null);
        long? value = null;
        if (written is not null)
        {
            if (!ScaledValue.TryRead(written, entry, null, out long read, out OfficeError? error))
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

        string why = reason?.Trim() ?? "";
        if (held?.Value is { } standing && why.Length == 0)
        {
            throw new OfficeError(
                ErrorKind.BadInput, "indicator.reason", null, ScaledValue.Text(standing, entry.Decimals) + entry.Unit, entry.Label, period.ToString(), Whence(held));
        }

        using IndicatorWriter writer = new(act);
        act.Detail["enterprise"] = enterpriseId;
        if (why.Length > 0)
        {
            act.Detail["reason"] = why;
        }

        return writer.Add(enterpriseId, entry.Code, period, known, value, paper?.Trim() is { Length: > 0 } told ? Origin.Hand with { Place = told } : Origin.Hand);
    }

    /// <summary>Where a figure that stands came from, as short as it can be told: its cell or paper, else who wrote it on which day (UTC).</summary>
    public static string Whence(IndicatorValue held) => held.Place is { Length: > 0 } place ? place : $"{held.Operator} {held.At.Split('T')[0]}";
}
