using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>A document as it stands in the script folders, beside the version the file applies.</summary>
internal sealed class Law
{
    private Law(string id, Bundle bundle, PolicyDocument document, LawStatus status, string origin)
    {
        Id = id;
        Bundle = bundle;
        Document = document;
        Status = status;
        Origin = origin;
    }

    /// <summary>Its folder's name.</summary>
    public string Id { get; }

    /// <summary>What stands in the folders now.</summary>
    public Bundle Bundle { get; }

    /// <summary>Its document.</summary>
    public PolicyDocument Document { get; }

    /// <summary>Its force today.</summary>
    public LawStatus Status { get; }

    /// <summary><c>shipped</c>, <c>own</c> or <c>both</c>.</summary>
    public string Origin { get; }

    /// <summary>The version the file applies; null = none yet.</summary>
    public StoredBundle? Active { get; private init; }

    /// <summary>The version waiting for a second person; null = none.</summary>
    public StoredBundle? Proposed { get; private init; }

    /// <summary>Cases by rule; those of a rule whose cases cannot be read are not there.</summary>
    public IReadOnlyDictionary<string, int> Cases { get; private init; } = new Dictionary<string, int>();

    /// <summary>
    /// Whether what stands in the folders is what the file applies: <c>active</c>, <c>proposed</c>, <c>none</c> when it applies no
    /// version, <c>changed</c> by the office, <c>renewed</c> by a newer program alone.
    /// </summary>
    public string State =>
        Active?.Sha256 == Bundle.Hash ? "active"
        : Proposed?.Sha256 == Bundle.Hash ? "proposed"
        : Active is null ? "none"
        : Origin == "shipped" ? "renewed" : "changed";

    /// <summary>Whether it is in force or the office's own: what a list opens on.</summary>
    public bool IsOfNow => Status.Status is not ("repealed" or "draft") || Origin != "shipped" || State is "proposed";

    /// <summary>Every document of the folders that can be read, and what is wrong with the others.</summary>
    public static (IReadOnlyList<Law> Laws, IReadOnlyList<OfficeError> Faults) All(ScriptLibrary library, PolicyStore store, DateOnly today)
    {
        List<(Bundle Bundle, PolicyDocument Document)> read = [];
        List<OfficeError> faults = [];
        foreach (string id in library.Policies)
        {
            try
            {
                Bundle bundle = library.Bundle(id);
                read.Add((bundle, bundle.Policy()));
            }
            catch (OfficeError fault)
            {
                faults.Add(fault);
            }
        }

        PolicyDocument[] documents = [.. read.Select(r => r.Document)];
        ILookup<string, StoredBundle> stored = store.All().ToLookup(b => b.Policy);
        return ([.. read.Select(r => new Law(r.Bundle.PolicyId, r.Bundle, r.Document, LawStatus.On(r.Document.Number, documents, today), library.Origin(r.Bundle.PolicyId))
        {
            Active = store.FindActive(r.Bundle.PolicyId),
            Proposed = stored[r.Bundle.PolicyId].FirstOrDefault(b => b.State == "proposed"),
            Cases = CasesOf(r.Bundle),
        })], faults);
    }

    /// <summary>One document as its folder stands at this moment.</summary>
    /// <exception cref="OfficeError"><c>scripts.unknown-policy</c>, or what cannot be read.</exception>
    public static Law Of(Workplace workplace, string policy)
    {
        (IReadOnlyList<Law> laws, IReadOnlyList<OfficeError> unreadable) =
            All(ScriptFolders.Library(workplace.Surroundings, workplace.File.Path), new PolicyStore(workplace.Connection), workplace.Today);
        return laws.FirstOrDefault(l => l.Id == policy) ?? throw OfficeError.Of([.. unreadable.Append(new OfficeError(ErrorKind.BadInput, "scripts.unknown-policy", policy, policy, ""))]);
    }

    private static Dictionary<string, int> CasesOf(Bundle bundle)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string rule in bundle.Rules)
        {
            try
            {
                counts[rule] = CaseReader.Read(bundle, rule).Count;
            }
            catch (OfficeError)
            {
                // The document's own screen says what is wrong with them.
            }
        }

        return counts;
    }
}
