using CountyToolkit.People;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Policies;

/// <summary>How an approved version changed one number: who proposed it, who agreed, when.</summary>
/// <param name="Version">The version that changed it.</param>
/// <param name="Approval">The approval it rests on; null = the founding of the file.</param>
/// <param name="From">First day of the entry; null = from the beginning.</param>
/// <param name="Before">What held for that day in the version before; null = nothing.</param>
/// <param name="After">What holds from that day; null = the entry was taken out.</param>
public sealed record FigureStep(StoredBundle Version, Approval? Approval, DateOnly? From, FigureValue? Before, FigureValue? After);
