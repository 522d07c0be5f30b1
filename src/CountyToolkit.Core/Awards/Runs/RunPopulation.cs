using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Runs;

/// <summary>Who is in a run and who is not: every enterprise of the register with a code, that is there and not excluded by hand.</summary>
internal sealed class RunPopulation
{
    private RunPopulation(IReadOnlyList<Enterprise> members, IReadOnlyList<Exclusion> excluded)
    {
        Members = members;
        Excluded = excluded;
    }

    /// <summary>Enterprises to judge, in order of registration.</summary>
    public IReadOnlyList<Enterprise> Members { get; }

    /// <summary>Enterprises left out, in order of registration.</summary>
    public IReadOnlyList<Exclusion> Excluded { get; }

    /// <summary>The population as of a day.</summary>
    /// <param name="db">The file.</param>
    /// <param name="on">The day the facts are seen on.</param>
    /// <param name="byHand">Enterprises a person left out, with the reason.</param>
    public static RunPopulation On(SqliteConnection db, DateOnly on, IReadOnlyDictionary<long, string> byHand)
    {
        List<Enterprise> members = [];
        List<Exclusion> excluded = [];
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (Enterprise enterprise in new EnterpriseStore(db).All(on))
        {
            string? why = Why(enterprise, on, byHand) ?? (codes.Add(enterprise.Code!) ? null : "code-twice");
            if (why is null)
            {
                members.Add(enterprise);
            }
            else
            {
                excluded.Add(new Exclusion(enterprise.Id, enterprise.Code, enterprise.Name, why, byHand.GetValueOrDefault(enterprise.Id)));
            }
        }

        return new RunPopulation(members, excluded);
    }

    /// <summary>Facts of the members, made while they are read.</summary>
    public IEnumerable<EnterpriseFacts> Facts(FactsOf facts, DateOnly on) => facts.All(on, Members.Select(m => m.Id).ToHashSet());

    private static string? Why(Enterprise enterprise, DateOnly on, IReadOnlyDictionary<long, string> byHand) =>
        enterprise.EndedOn <= on ? enterprise.SuccessorId is null ? "closed" : "merged"
        : enterprise.Code is null ? "no-code"
        : byHand.ContainsKey(enterprise.Id) ? "by-hand" : null;
}
