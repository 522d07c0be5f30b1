using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine;

/// <summary>The children of a node of the engine's syntax tree, in the order they stand in the text.</summary>
internal static class SyntaxWalk
{
    public static IEnumerable<SyntaxNode> Descendants(SyntaxNode root)
    {
        Stack<SyntaxNode> open = new([root]);
        while (open.TryPop(out SyntaxNode? node))
        {
            yield return node;
            foreach (SyntaxNode child in Children(node).Reverse())
            {
                open.Push(child);
            }
        }
    }

    public static IEnumerable<SyntaxNode> Children(SyntaxNode node) =>
        All(node).Where(child => child is not null)!;

    private static IEnumerable<SyntaxNode?> All(SyntaxNode node) => node switch
    {
        Statement statement => OfStatement(statement),
        SwitchCase clause => [clause.Test, .. clause.Consequent],
        VariableDeclarator declarator => [declarator.Id, declarator.Init],
        _ => OfExpression(node),
    };

    private static IEnumerable<SyntaxNode?> OfStatement(Statement statement) => statement switch
    {
        Jint.Parser.Ast.Program program => program.Body,
        BlockStatement block => block.Body,
        ExpressionStatement line => [line.Expression],
        VariableDeclaration declaration => declaration.Declarations,
        FunctionDeclaration function => [function.Id, .. function.Parameters, function.Body],
        ReturnStatement given => [given.Argument],
        IfStatement choice => [choice.Test, choice.Consequent, choice.Alternate],
        ForStatement loop => [loop.Init, loop.Test, loop.Update, loop.Body],
        ForInStatement loop => [loop.Left, loop.Right, loop.Body],
        WhileStatement loop => [loop.Test, loop.Body],
        DoWhileStatement loop => [loop.Body, loop.Test],
        SwitchStatement choice => [choice.Discriminant, .. choice.Cases ?? []],
        ThrowStatement thrown => [thrown.Argument],
        TryStatement guarded => [guarded.Block, .. guarded.Handlers ?? [], guarded.Finalizer],
        CatchClause clause => [clause.Param, clause.Body],
        LabelledStatement labelled => [labelled.Body],
        WithStatement with => [with.Object, with.Body],
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfExpression(SyntaxNode node) => node switch
    {
        ArrayExpression array => array.Elements,
        AssignmentExpression assignment => [assignment.Left, assignment.Right],
        BinaryExpression binary => [binary.Left, binary.Right],
        LogicalExpression logical => [logical.Left, logical.Right],
        CallExpression call => [call.Callee, .. call.Arguments],
        NewExpression made => [made.Callee, .. made.Arguments ?? []],
        ConditionalExpression choice => [choice.Test, choice.Consequent, choice.Alternate],
        FunctionExpression function => [function.Id, .. function.Parameters, function.Body],
        MemberExpression member => [member.Object, member.Property],
        ObjectExpression made => made.Properties,
        Property property => [property.Key as SyntaxNode, property.Value],
        SequenceExpression sequence => sequence.Expressions,
        UnaryExpression unary => [unary.Argument],
        _ => [],
    };
}
