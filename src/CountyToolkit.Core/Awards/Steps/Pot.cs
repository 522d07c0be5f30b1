using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Steps;

/// <summary>资金总盘子: needs the whole run, so one enterprise alone passes it untouched; <c>AwardPot</c> divides it.</summary>
internal sealed class Pot(string figure, bool byWeight, string? clause) : AwardStep("pot", clause)
{
    /// <summary>Key of the figure that is the pot.</summary>
    public string Figure { get; } = figure;

    /// <summary>True when the pot is divided by the weights of the lines, false by their amounts.</summary>
    public bool ByWeight { get; } = byWeight;

    /// <summary>Reads <c>{ "figure": key, "cut": "proportional" | "by-weight" }</c>.</summary>
    public static AwardStep Read(StepSettings settings)
    {
        settings.NeedsObject();
        settings.Only("figure", "cut");
        string? cut = StrictJson.Text(settings.Field("cut"));
        if (cut is not ("proportional" or "by-weight"))
        {
            settings.Refuse("setting-missing", "cut", "proportional by-weight");
        }

        return new Pot(settings.Figure(), cut == "by-weight", settings.Clause);
    }

    /// <inheritdoc/>
    public override void Apply(AwardSheet sheet)
    {
    }
}
