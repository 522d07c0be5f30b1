namespace CountyToolkit.Awards.Runs;

/// <summary>What a run is to compute.</summary>
/// <param name="Year">政策年度.</param>
/// <param name="Date">Date of law and facts.</param>
/// <param name="Run">Number of the run when it is there already: its own money does not count as held; null for a new one.</param>
/// <param name="ByHand">Enterprises a person left out, with the reason.</param>
/// <param name="SupplementOf">The main run a supplement comes on top of; null for a main run.</param>
internal sealed record RunOrder(int Year, DateOnly Date, long? Run, IReadOnlyDictionary<long, string> ByHand, long? SupplementOf = null)
{
    /// <summary>A run as it stands in the file.</summary>
    public static RunOrder Of(AwardRunStore store, AwardRun run) =>
        new(run.Year, run.OnDate, run.Id, ByHandOf(store, run.Id), run.SupplementOf);

    /// <summary>Enterprises left out of a run by hand.</summary>
    public static IReadOnlyDictionary<long, string> ByHandOf(AwardRunStore store, long run) =>
        store.ByHand(run).GroupBy(e => e.Enterprise).ToDictionary(g => g.Key, g => g.Last().Reason);
}
