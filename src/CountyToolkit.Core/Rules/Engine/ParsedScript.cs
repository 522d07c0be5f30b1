using Jint.Native;
using Jint.Native.Function;
using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine;

/// <summary>A script parsed and guarded once, to be run in as many engines as there are subjects.</summary>
internal sealed class ParsedScript
{
    private readonly FunctionExpression body;

    private ParsedScript(FunctionExpression body) => this.body = body;

    /// <summary>Parses a rule and guards it.</summary>
    /// <exception cref="RuleStop">It cannot be parsed; the site is where.</exception>
    public static ParsedScript Rule(string text, string file) => new(Guarded(ScriptParser.Parse(text, file), ["rule", "规则"], isRule: true));

    /// <summary>The prelude: one expression whose value is a function of the host.</summary>
    public static ParsedScript Prelude(string text)
    {
        Jint.Parser.Ast.Program program = ScriptParser.Parse(text, "prelude.js");
        ExpressionStatement only = (ExpressionStatement)program.Body.Last();
        program.Body = [.. program.Body.SkipLast(1), new ReturnStatement { Type = SyntaxNodes.ReturnStatement, Location = only.Location, Argument = only.Expression }];
        return new ParsedScript(Guarded(program, [], isRule: false));
    }

    /// <summary>Runs the text as the body of a function, so that two rules never see each other's names.</summary>
    public JsValue Run(Jint.Engine engine, params JsValue[] arguments) =>
        new ScriptFunctionInstance(engine, body, engine.GlobalEnvironment, true).Call(JsValue.Undefined, arguments);

    private static FunctionExpression Guarded(Jint.Parser.Ast.Program program, string[] parameters, bool isRule)
    {
        FunctionExpression function = new()
        {
            Type = SyntaxNodes.FunctionExpression,
            Parameters = [.. parameters.Select(name => new Identifier { Type = SyntaxNodes.Identifier, Name = name })],
            Body = new BlockStatement { Type = SyntaxNodes.BlockStatement, Body = program.Body, Location = program.Location },
            Strict = true,
            VariableDeclarations = program.VariableDeclarations,
            FunctionDeclarations = program.FunctionDeclarations,
            Defaults = [],
        };
        SyntaxRewrite.Apply(function, isRule);
        return function;
    }
}
