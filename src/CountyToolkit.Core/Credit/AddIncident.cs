using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Records an incident.</summary>
public sealed class AddIncident(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id; codes may be written as labels.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>entry.code-unknown</c>.</exception>
    public long Run(Incident row)
    {
        KnownCode.NeedEnterprise(index, row.EnterpriseId, row.Place);
        act.Detail["enterprise"] = row.EnterpriseId;
        return IncidentStore.Add(act, Read(row));
    }

    /// <summary>The row with its codes read; for imports, which add many.</summary>
    /// <exception cref="OfficeError"><c>entry.code-unknown</c>.</exception>
    public Incident Read(Incident row) => row with
    {
        Kind = KnownCode.Need(catalogue, catalogue.IncidentKinds, row.Kind, row.Place),
        Grade = KnownCode.Need(catalogue, catalogue.IncidentGrades, row.Grade, row.Place),
    };
}
