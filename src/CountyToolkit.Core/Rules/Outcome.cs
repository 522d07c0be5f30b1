namespace CountyToolkit.Rules;

/// <summary>核查结果: what a rule or one of its items says about a subject. The order is that of the contract, not of merit.</summary>
public enum Outcome
{
    /// <summary>符合.</summary>
    Met,

    /// <summary>不符合.</summary>
    Unmet,

    /// <summary>待补数据: a fact or figure is blank; what is blank is named.</summary>
    Missing,

    /// <summary>待研判: a person must decide.</summary>
    Manual,

    /// <summary>不适用: neutral when combined.</summary>
    NotApplicable,

    /// <summary>计算失败: the rule itself broke.</summary>
    Failed,
}
