using System.Text.Json.Nodes;
using CountyToolkit.Policies;
using CountyToolkit.Rules;

namespace CountyToolkit.Awards.Programmes;

/// <summary>The programmes of the policies in force in this file.</summary>
public static class ActiveProgrammes
{
    /// <summary>Every programme, in the order of policies and as each declares them.</summary>
    /// <exception cref="OfficeError"><c>award.programme.*</c>.</exception>
    public static IReadOnlyList<ProgrammeBundle> All(PolicyStore store) =>
        [.. Policies(store).SelectMany(p => Names(store, p)).Select(name => Find(store, name))];

    /// <summary>A programme by <c>policy/programme</c>, or by its id alone when only one active policy has it.</summary>
    /// <exception cref="OfficeError"><c>award.no-programme</c>, <c>award.which-programme</c>, <c>policy.not-active</c>, <c>award.programme.*</c>.</exception>
    public static ProgrammeBundle Find(PolicyStore store, string programme)
    {
        string[] parts = programme.Split('/');
        if (parts.Length == 2)
        {
            return ProgrammeBundle.Read(store.ReadActive(parts[0]), parts[1]);
        }

        string[] all = [.. Policies(store).SelectMany(p => Names(store, p))];
        string[] named = [.. all.Where(p => p.EndsWith("/" + programme, StringComparison.Ordinal))];
        return named.Length switch
        {
            1 => Find(store, named[0]),
            0 => throw new OfficeError(ErrorKind.BadInput, "award.no-programme", null, programme, string.Join(" ", all)),
            _ => throw new OfficeError(ErrorKind.BadInput, "award.which-programme", null, programme, string.Join(" ", named)),
        };
    }

    /// <summary>The same, to be computed and paid by: ended by what other documents in force here have repealed.</summary>
    /// <exception cref="OfficeError">As <see cref="Find"/>.</exception>
    public static ProgrammeBundle ToPay(PolicyStore store, string programme)
    {
        ProgrammeBundle found = Find(store, programme);
        return found.Under(store.RepealsOf(found.Policy));
    }

    private static IEnumerable<string> Policies(PolicyStore store) => store.All().Where(b => b.State == "active").Select(b => b.Policy).Distinct();

    private static IEnumerable<string> Names(PolicyStore store, string policy) =>
        store.ReadActive(policy).Policy().Programmes.OfType<JsonObject>().Select(p => policy + "/" + StrictJson.Text(p["id"]));
}
