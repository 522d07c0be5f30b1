using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Checks;

/// <summary>Which rule answers a question: a rule named outright, or the one pools.json names for a pool, purpose and date.</summary>
public static class CheckRule
{
    private static readonly string[] Purposes = ["recognise", "review"];

    /// <summary>The question about a pool (code or label) or a rule (<c>policy/rule</c>).</summary>
    /// <exception cref="OfficeError">
    /// <c>check.purpose</c>; <c>check.pool</c>: no such pool; <c>check.no-rule</c>: no rule is named for that pool, purpose and date.
    /// </exception>
    public static CheckQuestion Of(Catalogue catalogue, string poolOrRule, string purpose, DateOnly date)
    {
        if (!Purposes.Contains(purpose))
        {
            throw new OfficeError(ErrorKind.Usage, "check.purpose", null, purpose);
        }

        if (poolOrRule.Contains('/', StringComparison.Ordinal))
        {
            return new CheckQuestion { Rule = poolOrRule, Date = date, Purpose = purpose };
        }

        PoolRung pool = catalogue.Pools.FirstOrDefault(p => p.Code == poolOrRule || p.Label == poolOrRule)
            ?? throw new OfficeError(ErrorKind.BadInput, "check.pool", null, poolOrRule, catalogue.Nearest("pools", poolOrRule) ?? "");
        string rule = pool.RuleFor(purpose, date)
            ?? throw new OfficeError(ErrorKind.BadInput, "check.no-rule", pool.Label, IsoDate.Text(date), purpose);
        return new CheckQuestion { Rule = rule, Pool = pool.Code, Date = date, Purpose = purpose };
    }
}
