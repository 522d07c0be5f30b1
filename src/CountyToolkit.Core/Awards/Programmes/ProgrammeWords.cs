using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Awards.Programmes;

/// <summary>What a programme may name: the figures of its policy and the codes of the catalogue.</summary>
internal sealed record ProgrammeWords(PolicyFigures Figures, Catalogue Catalogue)
{
    /// <summary>Whether the policy has this figure.</summary>
    public bool HasFigure(string key) => Figures.Entries(key).Count > 0;

    /// <summary>Whether the catalogue has this pool.</summary>
    public bool HasPool(string code) => Catalogue.Pools.Any(p => p.Code == code);
}
