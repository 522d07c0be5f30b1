using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;

namespace CountyToolkit.Checks;

/// <summary>Records a judgement. It settles only an item that is 待研判; the latest one wins.</summary>
public sealed class AddJudgement(Act act, EnterpriseIndex index)
{
    /// <summary>Checks and adds, and answers the row id.</summary>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>; <c>judgement.rule</c>: not <c>policy/rule</c>, or no item; <c>judgement.outcome</c>: neither met nor unmet;
    /// <c>judgement.reason</c>: none given; <c>entry.dates</c>.
    /// </exception>
    public long Run(Judgement row)
    {
        KnownCode.NeedEnterprise(index, row.EnterpriseId, null);
        KnownCode.RefuseCrossed(row.FromOn, row.UntilOn, row.Rule);
        if (row.Rule.Split('/') is not [{ Length: > 0 }, { Length: > 0 }] || string.IsNullOrWhiteSpace(row.Item))
        {
            throw new OfficeError(ErrorKind.BadInput, "judgement.rule", row.Item, row.Rule);
        }

        string outcome = row.Outcome switch
        {
            "met" or "符合" => "met",
            "unmet" or "不符合" => "unmet",
            _ => throw new OfficeError(ErrorKind.BadInput, "judgement.outcome", row.Rule, row.Outcome),
        };
        if (string.IsNullOrWhiteSpace(row.Reason))
        {
            throw new OfficeError(ErrorKind.BadInput, "judgement.reason", row.Rule, row.Item);
        }

        act.Detail["enterprise"] = row.EnterpriseId;
        return JudgementStore.Add(act, row with { Outcome = outcome });
    }
}
