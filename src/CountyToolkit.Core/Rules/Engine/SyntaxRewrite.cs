using Jint.Parser;
using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// Changes a parsed rule before it runs. Operands of <c>* / %</c> become numbers first (the engine answers
/// <c>undefined</c> for <c>undefined * 2</c>), every block and loop body passes the guard, and what the rule reads from
/// its three arguments carries its place in the text.
/// </summary>
internal static class SyntaxRewrite
{
    /// <summary>Between the name and its place in a rewritten member such as <c>require@12:5</c>.</summary>
    public const char Mark = '@';

    /// <param name="root">The program; changed in place.</param>
    /// <param name="isRule">True for a rule, false for the prelude, whose places nobody wants to see.</param>
    public static void Apply(SyntaxNode root, bool isRule)
    {
        if (isRule)
        {
            Place(root, []);
        }

        // Listed first: a block that is wrapped may no longer be walked through without a guard running.
        foreach (SyntaxNode node in SyntaxWalk.Descendants(root).ToList())
        {
            switch (node)
            {
                case BlockStatement block:
                    block.Body = new RuleGuard.Block([.. block.Body], isRule);
                    break;
                case ForStatement loop:
                    loop.Body = Braced(loop.Body, isRule);
                    break;
                case ForInStatement loop:
                    loop.Body = Braced(loop.Body, isRule);
                    break;
                case WhileStatement loop:
                    loop.Body = Braced(loop.Body, isRule);
                    break;
                case DoWhileStatement loop:
                    loop.Body = Braced(loop.Body, isRule);
                    break;
                case CallExpression call:
                    call.CanBeCached = false;
                    break;
                case BinaryExpression { Operator: BinaryOperator.Times or BinaryOperator.Divide or BinaryOperator.Modulo } product:
                    product.Left = Number(product.Left);
                    product.Right = Number(product.Right);
                    break;
            }
        }
    }

    /// <summary>Marks the reads of the rule's own three arguments; a function that names one of them anew hides it.</summary>
    private static void Place(SyntaxNode node, HashSet<string> arguments)
    {
        if (node is IFunctionDeclaration function)
        {
            arguments = [.. arguments];
            arguments.ExceptWith(function.Parameters.Select(p => p.Name));
            arguments.ExceptWith(function.VariableDeclarations.SelectMany(d => d.Declarations).Select(d => d.Id.Name));
        }

        if (node is MemberExpression { Computed: false, Object: Identifier from } member && arguments.Contains(from.Name))
        {
            Place(member);
        }

        HashSet<string> inside = node is Property { Value: FunctionExpression evaluate, Key: { } key } && RuleShape.IsEvaluate(key.GetKey())
            ? [.. evaluate.Parameters.Select(p => p.Name)]
            : arguments;
        foreach (SyntaxNode child in SyntaxWalk.Children(node))
        {
            if (inside != arguments && child is FunctionExpression body)
            {
                Place(body.Body, inside);
            }
            else
            {
                Place(child, arguments);
            }
        }
    }

    private static Statement Braced(Statement body, bool isRule) => body is BlockStatement ? body : new BlockStatement
    {
        Type = SyntaxNodes.BlockStatement,
        Location = body.Location,
        Body = new RuleGuard.Block([body], isRule),
    };

    private static UnaryExpression Number(Expression operand) => new UnaryExpression
    {
        Type = SyntaxNodes.UnaryExpression,
        Location = operand.Location,
        Operator = UnaryOperator.Plus,
        Argument = operand,
        Prefix = true,
    };

    private static void Place(MemberExpression member)
    {
        string name = ((Identifier)member.Property).Name;
        Position at = member.Location.Start;
        member.Computed = true;
        member.Property = new Literal
        {
            Type = SyntaxNodes.Literal,
            Location = member.Property.Location,
            Value = string.Create(null, stackalloc char[96], $"{name}{Mark}{member.Location.Source}{Mark}{at.Line}:{at.Column + 1}"),
        };
    }
}
