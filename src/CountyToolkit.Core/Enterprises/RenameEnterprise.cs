using CountyToolkit.Audit;

namespace CountyToolkit.Enterprises;

/// <summary>Gives an enterprise a new name from a day on; the old name stays findable.</summary>
public sealed class RenameEnterprise(Act act, EnterpriseIndex index)
{
    /// <summary>Renames; a null day corrects the name it was registered with. The same name again writes nothing and answers null.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>enterprise.name-blank</c>.</exception>
    public long? Run(long enterpriseId, string newName, DateOnly? from, Origin? origin = null)
    {
        string name = FullWidth.Fold(newName).Trim();
        if (!index.Has(enterpriseId))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.unknown", null, FormattableString.Invariant($"#{enterpriseId}"));
        }

        if (name.Length == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.name-blank", null, index.CodeOf(enterpriseId));
        }

        if (string.Equals(index.NameOf(enterpriseId), name, StringComparison.Ordinal))
        {
            return null;
        }

        using EnterpriseWriter writer = new(act);
        long row = writer.Name(enterpriseId, name, from, origin ?? Origin.Hand);
        act.Detail["enterprise"] = enterpriseId;
        index.AddName(enterpriseId, name);
        return row;
    }
}
