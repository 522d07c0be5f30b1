using CountyToolkit.Audit;

namespace CountyToolkit.Enterprises;

/// <summary>Gives an enterprise its credit code: the first one (补码), a new one from a day on (个转企), or a correction.</summary>
public sealed class AssignCode(Act act, EnterpriseIndex index)
{
    /// <summary>Writes the code; a null day means since ever, and so corrects a code entered wrongly. The same code again answers null.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>; <c>enterprise.code-taken</c>: another enterprise bears or bore it.</exception>
    public long? Run(long enterpriseId, CreditCode code, DateOnly? from, Origin? origin = null)
    {
        if (!index.Has(enterpriseId))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.unknown", origin?.Place, FormattableString.Invariant($"#{enterpriseId}"));
        }

        if (index.CodeOf(enterpriseId) == code.Text)
        {
            return null;
        }

        if (index.ByCode(code.Text).Id is { } owner && owner != enterpriseId)
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.code-taken", origin?.Place, code.Text, index.NameOf(owner));
        }

        using EnterpriseWriter writer = new(act);
        long row = writer.Code(enterpriseId, code, from, origin ?? Origin.Hand);
        act.Detail["enterprise"] = enterpriseId;
        index.AddCode(enterpriseId, code.Text);
        return row;
    }
}
