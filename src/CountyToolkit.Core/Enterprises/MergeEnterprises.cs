using CountyToolkit.Audit;

namespace CountyToolkit.Enterprises;

/// <summary>
/// Records that an enterprise was merged into another (吸收合并), or that two rows are one firm. The one merged ends;
/// its ledger is carried over to the successor by whoever reads facts, nothing is rewritten.
/// </summary>
public sealed class MergeEnterprises(Act act, EnterpriseIndex index)
{
    /// <summary>Merges <paramref name="enterpriseId"/> into <paramref name="successorId"/> from a day on.</summary>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>, <c>enterprise.ended</c> (either of the two), <c>enterprise.merge-self</c>, <c>enterprise.reason-blank</c>.
    /// </exception>
    public long Run(long enterpriseId, long successorId, DateOnly on, string reason)
    {
        RefuseToEnd(index, enterpriseId, reason);
        if (enterpriseId == successorId)
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.merge-self", null, index.NameOf(enterpriseId));
        }

        RefuseToEnd(index, successorId, reason);
        using EnterpriseWriter writer = new(act);
        act.Detail["enterprise"] = enterpriseId;
        act.Detail["successor"] = successorId;
        index.AddEnd(enterpriseId);
        return writer.End(enterpriseId, on, successorId, reason);
    }

    internal static void RefuseToEnd(EnterpriseIndex index, long enterpriseId, string reason)
    {
        if (!index.Has(enterpriseId))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.unknown", null, FormattableString.Invariant($"#{enterpriseId}"));
        }

        if (index.HasEnded(enterpriseId))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.ended", null, index.NameOf(enterpriseId));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.reason-blank", null, index.NameOf(enterpriseId));
        }
    }
}
