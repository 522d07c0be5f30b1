using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Engine;

/// <summary>One rule being evaluated: the rule asked for, or one it refers to.</summary>
/// <param name="Policy">Its document.</param>
/// <param name="PolicyId">Folder of the document, such as <c>national-gradient-2022</c>.</param>
/// <param name="Rule">Its id.</param>
/// <param name="Clause">Clause the rule rests on; null when it names none.</param>
/// <param name="Prefix">Put before the ids of its items: empty for the rule asked for, <c>RULE/</c> for one referred to.</param>
/// <param name="OfClaim">Whether it is about a claim: then codes are read from the claim first.</param>
internal sealed record RuleFrame(PolicyDocument Policy, string PolicyId, string Rule, string? Clause, string Prefix, bool OfClaim)
{
    public string Name => PolicyId + "/" + Rule;
}
