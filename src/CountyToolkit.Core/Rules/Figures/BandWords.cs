using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Figures;

/// <summary>
/// The words of the values bands ask for. A figure does not say which attribute it is read with: a value has the label that
/// every attribute that knows all values of the figure gives it, else it stays a code.
/// </summary>
public sealed class BandWords
{
    private readonly IReadOnlyList<AttributeEntry> meant;

    /// <param name="catalogue">The attributes; null words nothing.</param>
    /// <param name="bands">The rows of the figure.</param>
    public BandWords(Catalogue? catalogue, IEnumerable<BandRow> bands)
    {
        string[] values = [.. bands.SelectMany(b => b.Is ?? []).Where(v => v is not ("true" or "false"))];
        meant = values.Length == 0 || catalogue is null ? [] : [.. catalogue.Attributes.Where(a => values.All(a.Choices.Contains))];
    }

    /// <summary>The word of one value.</summary>
    public string Of(string value)
    {
        if (value is "true" or "false")
        {
            return Messages.Text(Language.Chinese, value == "true" ? "figures.band.yes" : "figures.band.no");
        }

        string[] labels = [.. meant.Select(a => a.ChoiceLabels.GetValueOrDefault(value, value)).Distinct(StringComparer.Ordinal)];
        return labels is [string one] ? one : value;
    }
}
