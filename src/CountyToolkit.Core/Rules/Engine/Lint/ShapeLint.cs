using CountyToolkit.Rules.Catalogues;
using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine.Lint;

/// <summary>The declaration: one <c>rule({ … })</c>, its id that of the file, its kind, subject, title and clause given.</summary>
internal static class ShapeLint
{
    public static void Check(LintSubject subject)
    {
        CallExpression[] declared = [.. SyntaxWalk.Descendants(subject.Root).OfType<CallExpression>().Where(c => c.Callee is Identifier id && RuleShape.IsDeclaration(id.Name))];
        if (declared.Length != 1 || declared[0].Arguments is not [ObjectExpression rule])
        {
            subject.Add(declared.Length > 1 ? "rule.declared-twice" : "rule.no-declaration", declared.Length > 0 ? declared[^1] : subject.Root, subject.Id);
            return;
        }

        Dictionary<string, Property> fields = new(StringComparer.Ordinal);
        foreach (Property field in rule.Properties)
        {
            string name = field.Key.GetKey();
            if (!RuleShape.Fields.Contains(name))
            {
                subject.Add("rule.unknown-field", field, name, NearestCode.Of(name, RuleShape.Fields) ?? "");
            }

            fields[name] = field;
        }

        Text(subject, rule, fields, "id", [subject.Id]);
        Text(subject, rule, fields, "kind", RuleShape.Kinds);
        Text(subject, rule, fields, "subject", RuleShape.Subjects);
        Text(subject, rule, fields, "title", null);
        Clause(subject, rule, fields);
        bool group = (fields.GetValueOrDefault("kind")?.Value as Literal)?.Value is "group";
        string wanted = group ? "evaluateAll" : "evaluate";
        if (fields.GetValueOrDefault(wanted)?.Value is not FunctionExpression)
        {
            subject.Add("rule.no-function", rule, wanted);
        }
    }

    private static string? Text(LintSubject subject, ObjectExpression rule, Dictionary<string, Property> fields, string name, string[]? allowed)
    {
        if (fields.GetValueOrDefault(name)?.Value is not Literal { Value: string { Length: > 0 } text } given)
        {
            subject.Add("rule.field-missing", rule, name);
            return null;
        }

        if (allowed is not null && !allowed.Contains(text))
        {
            subject.Add("rule.field-value", given, name, text, NearestCode.Of(text, allowed) ?? "", string.Join("、", allowed));
        }

        return text;
    }

    private static void Clause(LintSubject subject, ObjectExpression rule, Dictionary<string, Property> fields)
    {
        string? clause = Text(subject, rule, fields, "clause", null);
        if (clause is not null && subject.Policy is { Clauses.Count: > 0 } policy && policy.Clauses.All(c => !clause.StartsWith(c.Id, StringComparison.Ordinal) && !c.Id.StartsWith(clause, StringComparison.Ordinal)))
        {
            subject.Add("rule.unknown-clause", fields["clause"].Value, clause, string.Join(" ", policy.Clauses.Select(c => c.Id)));
        }
    }
}
