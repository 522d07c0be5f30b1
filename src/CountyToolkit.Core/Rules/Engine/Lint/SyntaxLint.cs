using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine.Lint;

/// <summary>
/// Refuses the part of JavaScript that this engine gets wrong without saying so, and what a rule has no business with.
/// Each refusal has a code of its own, whose sentence says how to write it instead.
/// </summary>
internal static class SyntaxLint
{
    private static readonly BinaryOperator[] Bits =
        [BinaryOperator.BitwiseAnd, BinaryOperator.BitwiseOr, BinaryOperator.BitwiseXOr, BinaryOperator.LeftShift, BinaryOperator.RightShift, BinaryOperator.UnsignedRightShift];

    private static readonly AssignmentOperator[] Plain = [AssignmentOperator.Assign, AssignmentOperator.PlusAssign, AssignmentOperator.MinusAssign];

    private static readonly string[] Unsafe = ["constructor", "__proto__", "prototype", "callee", "caller"];

    private static readonly string[] Removed =
    [
        "match", "replace", "search", "localeCompare", "toLocaleString", "toLocaleLowerCase", "toLocaleUpperCase", "substr", "apply", "bind",
        "toPrecision", "toExponential", "random", "pow", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "toISOString", "getTime",
        "find", "findIndex", "includes", "startsWith", "endsWith", "repeat", "padStart", "padEnd", "fill", "flat", "assign", "values", "entries",
        "propertyIsEnumerable", "isPrototypeOf", "preventExtensions", "seal", "getPrototypeOf", "getOwnPropertyDescriptor", "isFrozen", "isSealed", "isExtensible",
        "LN2", "LN10", "LOG2E", "LOG10E", "SQRT2", "SQRT1_2", "MAX_VALUE", "MIN_VALUE", "defineProperty", "create", "freeze", "getOwnPropertyNames",
    ];

    public static void Check(LintSubject subject)
    {
        foreach (SyntaxNode node in SyntaxWalk.Descendants(subject.Root))
        {
            if (node is Statement statement)
            {
                OfStatement(statement, subject);
            }
            else
            {
                OfExpression(node, subject);
            }
        }
    }

    private static void OfStatement(Statement statement, LintSubject subject)
    {
        switch (statement)
        {
            case VariableDeclaration { Kind: "let" or "const" } declaration:
                subject.Add("script.let", declaration, declaration.Kind);
                break;
            case LabelledStatement:
                subject.Add("script.label", statement);
                break;
            case WithStatement:
                subject.Add("script.with", statement);
                break;
            case DebuggerStatement:
                subject.Add("script.debugger", statement);
                break;
            case TryStatement:
                subject.Add("script.try", statement);
                break;
            case SwitchStatement choice when choice.Cases is { } cases && cases.SkipLast(1).Any(c => c.Test is null):
                subject.Add("script.default-last", statement);
                break;
            case ForInStatement:
                subject.Add("script.for-in", statement);
                break;
        }
    }

    private static void OfExpression(SyntaxNode node, LintSubject subject)
    {
        switch (node)
        {
            case BinaryExpression binary when Bits.Contains(binary.Operator):
            case UnaryExpression { Operator: UnaryOperator.BitwiseNot }:
                subject.Add("script.bitwise", node);
                break;
            case BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual }:
                subject.Add("script.loose-equal", node);
                break;
            case AssignmentExpression assignment when !Plain.Contains(assignment.Operator):
                subject.Add("script.compound-assign", node);
                break;
            case Literal { Type: SyntaxNodes.RegularExpressionLiteral }:
                subject.Add("script.regex", node);
                break;
            case NewExpression { Callee: not Identifier { Name: "Error" or "RangeError" or "TypeError" } }:
                subject.Add("script.new", node);
                break;
            case Property { Kind: PropertyKind.Get or PropertyKind.Set }:
                subject.Add("script.accessor", node);
                break;
            case Property property when property.Key?.GetKey() is { } key && Unsafe.Contains(key):
                subject.Add("script.unsafe-member", node, key);
                break;
            case UnaryExpression { Operator: UnaryOperator.Delete }:
                subject.Add("script.delete", node);
                break;
            case Literal { Value: { } value } when value.GetType() == typeof(double) && Math.Abs(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)) >= 1e15:
                subject.Add("script.large-number", node);
                break;
            case Literal { Value: string text } when IsBinaryOrOctal(text):
                subject.Add("script.number-text", node, text);
                break;
            case ArrayExpression list when list.Elements.Any(e => e is null):
                subject.Add("script.hole", node);
                break;
            case Identifier { Name: "arguments" }:
                subject.Add("script.arguments", node);
                break;
            case ThisExpression:
                subject.Add("script.this", node);
                break;
            case MemberExpression member:
                Member(member, subject);
                break;
        }
    }

    // Turned into a number, such a text is NaN here and 1 elsewhere.
    private static bool IsBinaryOrOctal(string text) =>
        text.TrimStart() is ['0', 'b' or 'B' or 'o' or 'O', >= '0' and <= '7', ..];

    private static void Member(MemberExpression member, LintSubject subject)
    {
        string? name = member.Computed ? (member.Property as Literal)?.Value as string : (member.Property as Identifier)?.Name;
        if (name is null)
        {
            return;
        }

        if (Unsafe.Contains(name))
        {
            subject.Add("script.unsafe-member", member, name);
        }
        else if (Removed.Contains(name) && member.Object is not Identifier { Name: "c" or "e" or "f" })
        {
            subject.Add("script.removed-member", member, name);
        }
    }
}
