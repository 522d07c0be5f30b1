using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Items;

/// <summary>What an item is judged in: the subject, the document, and the day and purpose of the question.</summary>
public sealed record EvaluationContext
{
    /// <summary>The facts as of <see cref="CheckOn"/>, with the data year.</summary>
    public required FactsView View { get; init; }

    /// <summary>The document whose rule is running.</summary>
    public required PolicyDocument Policy { get; init; }

    /// <summary>The rule whose text is running, <c>policy/rule</c>; judgements are looked up under it.</summary>
    public required string Rule { get; init; }

    /// <summary>The day the question is asked for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary><c>recognise</c> or <c>review</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>政策年度.</summary>
    public required int PolicyYear { get; init; }

    /// <summary>The year plain indicators mean.</summary>
    public int DataYear => View.DataYear;

    /// <summary>The day criteria, vetoes, titles and figures are seen at; nothing dated later is seen.</summary>
    public DateOnly CheckOn => View.Date;

    /// <summary>The codes.</summary>
    public Catalogue Catalogue => View.Catalogue;

    /// <summary>The subject.</summary>
    public SubjectFacts Facts => View.Facts;
}
