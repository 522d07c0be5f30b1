using CountyToolkit.Awards.Programmes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Engine;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Awards.Steps;

/// <summary>What is the same for every enterprise of a run: the programme, its policy with figures and standing, year and date, and what the steps mean.</summary>
internal sealed class AwardTerms(Programme programme, PolicyDocument policy, int year, DateOnly date, EngineId engine)
{
    private readonly Dictionary<DateOnly, LawStatus> standing = [];

    /// <summary>The programme.</summary>
    public Programme Programme { get; } = programme;

    /// <summary>The meaning of the steps: that of the bundle's day.</summary>
    public EngineId Engine { get; } = engine;

    /// <summary>Figures of its policy.</summary>
    public PolicyFigures Figures => policy.Figures;

    /// <summary>政策年度.</summary>
    public int Year { get; } = year;

    /// <summary>Date of the run.</summary>
    public DateOnly Date { get; } = date;

    /// <summary>The day facts and figures are seen on for a line.</summary>
    public DateOnly SeenOn(DateOnly? titleOn) => Programme.SeenOn(Date, Year, titleOn);

    /// <summary>Standing of the policy document on the day a claim arose.</summary>
    public LawStatus Law(DateOnly arose)
    {
        if (!standing.TryGetValue(arose, out LawStatus? status))
        {
            standing[arose] = status = LawStatus.On(policy, arose);
        }

        return status;
    }
}
