using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Awards.Steps;

/// <summary>What the steps know of one enterprise: the verdict, and the facts steps look back to.</summary>
internal sealed record AwardInput
{
    /// <summary>统一社会信用代码, or the name where there is none; decides ties.</summary>
    public required string Code { get; init; }

    /// <summary>The rule's verdict with its lines.</summary>
    public required JsonObject Verdict { get; init; }

    /// <summary>Earlier money; null = not asked.</summary>
    public IReadOnlyList<LedgerFact>? Ledger { get; init; }

    /// <summary>What runs submitted and not yet decided hold for the enterprise, in the form of ledger lines.</summary>
    public IReadOnlyList<LedgerFact> Held { get; init; } = [];

    /// <summary>Yearly grades; null = not asked, which leaves a stage that needs one pending.</summary>
    public IReadOnlyList<GradeFact>? Grades { get; init; }

    /// <summary>Day of moving in; null = not moved in.</summary>
    public DateOnly? MovedInOn { get; init; }

    /// <summary>The verdict's outcome.</summary>
    public Outcome Outcome => OutcomeText.TryRead(StrictJson.Text(Verdict["outcome"]), out Outcome outcome) ? outcome : Outcome.Failed;

    /// <summary>The input made of checked facts.</summary>
    public static AwardInput Of(JsonObject verdict, SubjectFacts facts, IReadOnlyList<LedgerFact>? held = null) => new()
    {
        Code = facts.CreditCode ?? facts.Name ?? "",
        Verdict = verdict,
        Ledger = facts.Ledger,
        Held = held ?? [],
        Grades = facts.Grades,
        MovedInOn = facts.MovedInOn,
    };
}
