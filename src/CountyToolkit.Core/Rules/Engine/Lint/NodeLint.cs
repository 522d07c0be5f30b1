using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine.Lint;

/// <summary>Nodes are opaque: none may be a condition of JavaScript, and none of its outcome may be read. Values of indicators are divided in expressions only.</summary>
internal static class NodeLint
{
    private static readonly string[] MakesNode =
        ["require", "guide", "judge", "flag", "credential", "title", "veto", "fact", "within", "item", "band", "points", "value", "total", "best", "score", "inClass", "classify", "rule", "group", "all", "any", "atLeast", "not", "when", "ask"];

    public static void Check(LintSubject subject)
    {
        List<SyntaxNode> all = [.. SyntaxWalk.Descendants(subject.Root)];
        HashSet<string> nodes = [.. Named(all, IsNode)], values = [.. Named(all, init => SyntaxWalk.Descendants(init).Any(IsValue))];
        foreach (SyntaxNode node in all)
        {
            foreach (Expression condition in Conditions(node).Where(c => IsNode(c) || (c is Identifier id && nodes.Contains(id.Name))))
            {
                subject.Add("rule.node-as-condition", condition);
            }

            if (node is MemberExpression { Computed: false, Property: Identifier { Name: "outcome" } })
            {
                subject.Add("rule.reads-outcome", node);
            }

            if (node is BinaryExpression { Operator: BinaryOperator.Divide or BinaryOperator.Modulo } quotient
                && SyntaxWalk.Descendants(quotient).Any(n => IsValue(n) || (n is Identifier id && values.Contains(id.Name))))
            {
                subject.Add("rule.divides-value", node);
            }
        }
    }

    private static IEnumerable<string> Named(IEnumerable<SyntaxNode> all, Func<Expression, bool> made) =>
        all.OfType<VariableDeclarator>().Where(d => d.Init is not null && made(d.Init)).Select(d => d.Id.Name);

    private static bool IsNode(SyntaxNode node) =>
        node is CallExpression { Callee: MemberExpression { Computed: false, Object: Identifier { Name: "c" }, Property: Identifier word } } && MakesNode.Contains(word.Name);

    private static bool IsValue(SyntaxNode node) =>
        node is CallExpression { Callee: MemberExpression { Computed: false, Object: Identifier { Name: "e" }, Property: Identifier { Name: "value" or "值" } } };

    private static IEnumerable<Expression> Conditions(SyntaxNode node) => node switch
    {
        IfStatement choice => [choice.Test],
        ConditionalExpression choice => [choice.Test],
        WhileStatement loop => [loop.Test],
        LogicalExpression logical => [logical.Left, logical.Right],
        UnaryExpression { Operator: UnaryOperator.LogicalNot } negated => [negated.Argument],
        _ => [],
    };
}
