using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Records a yearly grade; one of the same kind and year takes the place of the earlier.</summary>
public sealed class AddGrade(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id; codes may be written as labels.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>entry.code-unknown</c>; <c>grade.blank</c>: no grade given.</exception>
    public long Run(Grade row)
    {
        KnownCode.NeedEnterprise(index, row.EnterpriseId, row.Place);
        string letter = FullWidth.FoldTight(row.Letter).ToUpperInvariant();
        if (letter.Length == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "grade.blank", row.Place, index.NameOf(row.EnterpriseId));
        }

        act.Detail["enterprise"] = row.EnterpriseId;
        return GradeStore.Add(act, row with { Kind = KnownCode.Need(catalogue, catalogue.GradeKinds, row.Kind, row.Place), Letter = letter });
    }
}
