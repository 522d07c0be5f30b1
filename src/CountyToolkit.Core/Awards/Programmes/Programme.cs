using CountyToolkit.Awards.Steps;

namespace CountyToolkit.Awards.Programmes;

/// <summary>奖补项目: how a rule's lines become yuan. Read from the <c>programmes</c> of a policy document.</summary>
public sealed record Programme
{
    /// <summary>Policy the programme belongs to.</summary>
    public required string Policy { get; init; }

    /// <summary>Id within the policy.</summary>
    public required string Id { get; init; }

    /// <summary><c>policy/programme</c>, the form it has in the ledger.</summary>
    public string FullId => Policy + "/" + Id;

    /// <summary>Title in the office's words.</summary>
    public required string Title { get; init; }

    /// <summary>Rule that makes the lines, within the policy.</summary>
    public required string Rule { get; init; }

    /// <summary>How it is applied for, such as 免申即享; null when not said.</summary>
    public string? Mode { get; init; }

    /// <summary>True when only lines whose title is dated in the policy year are paid (<c>"policyYear": "title.on"</c>).</summary>
    public bool ByTitleYear { get; init; }

    /// <summary>Years from the policy year to the data year; −1 for <c>policyYear-1</c>.</summary>
    public int DataYearOffset { get; init; } = -1;

    /// <summary>The day facts, vetoes and figures are seen on.</summary>
    public CheckDay CheckOn { get; init; }

    /// <summary>Which earlier money counts.</summary>
    public required LedgerBasis Basis { get; init; }

    /// <summary>The steps, in the order the office declared.</summary>
    internal IReadOnlyList<AwardStep> Steps { get; init; } = [];

    /// <summary>The day facts are seen on; for <see cref="CheckDay.TitleOn"/> the title's day, else as declared.</summary>
    public DateOnly SeenOn(DateOnly date, int year, DateOnly? titleOn) => CheckOn switch
    {
        CheckDay.TitleOn => titleOn ?? date,
        CheckDay.YearEnd => new DateOnly(year, 12, 31),
        _ => date,
    };

    /// <summary>A programme named in a step: one without a policy is of this policy.</summary>
    internal string Resolve(string name) => name.Contains('/', StringComparison.Ordinal) ? name : Policy + "/" + name;
}
