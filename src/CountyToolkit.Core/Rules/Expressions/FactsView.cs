using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Expressions;

/// <summary>
/// The facts as an expression reads them: as of a date, with a data year, and in a claim rule the claim first.
/// </summary>
/// <param name="facts">The subject.</param>
/// <param name="catalogue">The codes.</param>
/// <param name="date">The date things are judged at; nothing dated later is seen.</param>
/// <param name="dataYear">The year a plain code means; outside a programme the year of the date less 1.</param>
/// <param name="claimFirst">Whether a plain code is looked for in the claim before the subject.</param>
public sealed class FactsView(SubjectFacts facts, Catalogue catalogue, DateOnly date, int dataYear, bool claimFirst = false)
{
    /// <summary>The subject.</summary>
    public SubjectFacts Facts => facts;

    /// <summary>The codes.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>The date.</summary>
    public DateOnly Date => date;

    /// <summary>The year a plain code means.</summary>
    public int DataYear => dataYear;

    /// <summary>The value of the data year, or so many years before it.</summary>
    public Operand OfYear(string code, int yearsBack = 0)
    {
        if (claimFirst && yearsBack == 0 && facts.Claim is { } claim && claim.Values.TryGetValue(code, out Exact claimed))
        {
            return new Operand(code, "claim", claimed);
        }

        return Of(code, Period.OfYear(dataYear - yearsBack));
    }

    /// <summary>The value of a period.</summary>
    public Operand Of(string code, Period period)
    {
        string key = period.ToString();
        return new Operand(code, key, facts.Value(code, key), facts.Source(code, key));
    }

    /// <summary>The newest value of a period that ended on or before the date; a year comes before a part of it that ends on the same day.</summary>
    public Operand Latest(string code)
    {
        Period? newest = facts.Values
            .Where(v => v.Value.ContainsKey(code))
            .Select(v => Period.TryParse(v.Key, out Period? period) ? period : null)
            .OfType<Period>().Where(p => p.LastDay <= date)
            .OrderByDescending(p => p.LastDay).ThenBy(p => p.Parts).FirstOrDefault();
        return newest is null ? new Operand(code, "latest", null) : Of(code, newest);
    }

    /// <summary>An attribute, a flag as <c>true</c> or <c>false</c>; null when blank.</summary>
    public string? Attribute(string code)
    {
        if (claimFirst && facts.Claim is { } claim && claim.Attributes.TryGetValue(code, out string? claimed))
        {
            return claimed;
        }

        // The kind of legal person stands both as a field of its own and among the attributes.
        return facts.Attributes.GetValueOrDefault(code) ?? (code == "entity" ? facts.Entity : null);
    }
}
