using CountyToolkit.Audit;

namespace CountyToolkit.Enterprises;

/// <summary>Records that an enterprise has closed (注销、吊销、迁出).</summary>
public sealed class CloseEnterprise(Act act, EnterpriseIndex index)
{
    /// <summary>Ends it on a day, for a reason.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>enterprise.ended</c>, <c>enterprise.reason-blank</c>.</exception>
    public long Run(long enterpriseId, DateOnly on, string reason)
    {
        MergeEnterprises.RefuseToEnd(index, enterpriseId, reason);
        using EnterpriseWriter writer = new(act);
        act.Detail["enterprise"] = enterpriseId;
        index.AddEnd(enterpriseId);
        return writer.End(enterpriseId, on, null, reason);
    }
}
