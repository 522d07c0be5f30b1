namespace CountyToolkit.Rules.Engine;

/// <summary>A sum of money in the making.</summary>
/// <param name="Yuan">Exact, in 元; null while something it needs is blank or has no answer.</param>
/// <param name="Missing">What is blank.</param>
/// <param name="Figures">Keys of the figures it was made with, in order.</param>
/// <param name="Clause">Clause of the first of them; null when none names one.</param>
/// <param name="Inputs">Values it was computed from.</param>
internal sealed record Amount(Exact? Yuan, IReadOnlyList<MissingFact> Missing, IReadOnlyList<string> Figures, string? Clause, IReadOnlyList<Operand> Inputs)
{
    /// <summary>One amount of several, all of their evidence kept.</summary>
    public static Amount Of(IReadOnlyList<Amount> parts, Func<IReadOnlyList<Exact>, Exact> choose) => new(
        parts.All(p => p.Yuan is not null) ? choose([.. parts.Select(p => p.Yuan!.Value)]) : null,
        [.. parts.SelectMany(p => p.Missing).Distinct()],
        [.. parts.SelectMany(p => p.Figures).Distinct(StringComparer.Ordinal)],
        parts.Select(p => p.Clause).FirstOrDefault(c => c is not null),
        [.. parts.SelectMany(p => p.Inputs).Distinct()]);
}
