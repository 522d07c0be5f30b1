using CountyToolkit.Awards.Programmes;

namespace CountyToolkit.Awards.Steps;

/// <summary>The ten steps there are, by the name they are declared with.</summary>
internal static class StepCatalogue
{
    private static readonly Dictionary<string, Func<StepSettings, AwardStep>> Readers = new(StringComparer.Ordinal)
    {
        ["item-cap"] = ItemCap.Read,
        ["once-per-title"] = OncePerTitle.Read,
        ["highest"] = Highest.Read,
        ["difference"] = Difference.Read,
        ["year-cap"] = YearCap.Read,
        ["waiting"] = Waiting.Read,
        ["pot"] = Pot.Read,
        ["sharing"] = Sharing.Read,
        ["round"] = RoundOff.Read,
        ["stages"] = Stages.Read,
    };

    /// <summary>Names of the steps.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Readers.Keys];

    /// <summary>Reads the step of a known name.</summary>
    public static AwardStep Read(string name, StepSettings settings) => Readers[name](settings);
}
