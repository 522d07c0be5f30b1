using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Indicators;
using CountyToolkit.Ledger;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Every form that can be imported, each from its office folder.</summary>
internal static class ImportForms
{
    /// <summary>Targets for one import; each is used once.</summary>
    public static IReadOnlyList<IImportTarget> All(Catalogue catalogue, TimeProvider clock) =>
    [
        new RegisterTarget(catalogue, clock),
        new ImportIndicators(catalogue, Owner, clock),
        new ImportTitles(catalogue, Owner),
        ImportIncidents.Target(catalogue, Owner),
        ImportCredentials.Target(catalogue, Owner),
        ImportLists.Target(catalogue, Owner),
        ImportGrades.Target(catalogue, Owner),
        new ImportLedger(catalogue, Owner),
    ];

    /// <summary>The register as it stands inside the act, as the imports ask it.</summary>
    private static RowOwner Owner(ImportBatch batch)
    {
        EnterpriseIndex index = new(batch.Act.Connection);
        return new RowOwner(code => Found(index.ByCode(code)), name => Found(index.ByName(name)), index.NameOf, index.CodeOf, index.Nearest);
    }

    private static OwnerFound Found(EnterpriseMatch match) => new(match.Ids, match.Kind == MatchKind.OldName);
}
