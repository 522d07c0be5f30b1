namespace CountyToolkit.Rules.Engine;

/// <summary>The names a rule's own object may have: <c>rule({ id, kind, subject, title, clause, evaluate })</c>.</summary>
internal static class RuleShape
{
    public static readonly string[] Kinds = ["criteria", "score", "award", "alert", "class", "group"];

    public static readonly string[] Subjects = ["enterprise", "claim", "park", "institution", "project"];

    public static readonly string[] Fields = ["id", "kind", "subject", "title", "clause", "evaluate", "evaluateAll"];

    /// <summary>The global that takes a rule, and its Chinese alias.</summary>
    public static bool IsDeclaration(string name) => name is "rule" or "规则";

    public static bool IsEvaluate(string field) => field is "evaluate" or "evaluateAll";
}
