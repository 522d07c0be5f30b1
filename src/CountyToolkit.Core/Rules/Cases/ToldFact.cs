namespace CountyToolkit.Rules.Cases;

/// <summary>One fact of a case in words.</summary>
/// <param name="Section">What it belongs with: 企业, 2023年, 属性, 称号 …</param>
/// <param name="Label">What it is; empty for an entry of a list.</param>
/// <param name="Said">Its value with its unit.</param>
/// <param name="Before">What the base says, where the case changes it; null where it does not.</param>
public sealed record ToldFact(string Section, string Label, string Said, string? Before);
