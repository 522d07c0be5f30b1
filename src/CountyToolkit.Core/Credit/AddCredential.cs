using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Records a credential.</summary>
public sealed class AddCredential(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id; codes may be written as labels.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>entry.code-unknown</c>, <c>entry.dates</c>.</exception>
    public long Run(Credential row)
    {
        KnownCode.NeedEnterprise(index, row.EnterpriseId, row.Place);
        KnownCode.RefuseCrossed(row.FromOn, row.UntilOn, row.Place);
        act.Detail["enterprise"] = row.EnterpriseId;
        return CredentialStore.Add(act, row with
        {
            Kind = KnownCode.Need(catalogue, catalogue.CredentialKinds, row.Kind, row.Place),
            Level = KnownCode.Optional(catalogue, catalogue.Levels, row.Level, row.Place),
        });
    }
}
