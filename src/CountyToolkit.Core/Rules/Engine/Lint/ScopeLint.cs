using CountyToolkit.Rules.Catalogues;
using Jint.Parser;
using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine.Lint;

/// <summary>Names a rule uses: each must be declared in the file or be one of the few that are given.</summary>
internal static class ScopeLint
{
    private static readonly string[] Given =
    [
        "rule", "规则", "Object", "Array", "String", "Number", "Boolean", "Math", "Error", "RangeError", "TypeError",
        "NaN", "Infinity", "undefined", "parseInt", "parseFloat", "isNaN", "isFinite", "元", "万元", "亿元",
    ];

    /// <summary>Names other places have, by what an author wanted of them.</summary>
    private static readonly (string Code, string[] Names)[] Removed =
    [
        ("script.removed-date", ["Date", "Intl", "performance", "setTimeout", "setInterval"]),
        ("script.removed-console", ["console", "print", "alert", "log"]),
        ("script.removed-code", ["eval", "Function", "window", "global", "globalThis", "require", "module", "exports", "process", "fetch", "System", "importNamespace", "Proxy", "Reflect"]),
        ("script.removed-text", ["RegExp", "JSON", "encodeURI", "encodeURIComponent", "decodeURI", "decodeURIComponent", "BigInt"]),
        ("script.removed-name", ["Map", "Set", "WeakMap", "Promise", "Symbol"]),
    ];

    public static void Check(LintSubject subject)
    {
        HashSet<string> declared = [.. Given];
        foreach (SyntaxNode node in SyntaxWalk.Descendants(subject.Root))
        {
            declared.UnionWith(Declared(node));
        }

        foreach (Identifier used in Used(subject.Root))
        {
            if (declared.Contains(used.Name))
            {
                continue;
            }

            if (Removed.FirstOrDefault(r => r.Names.Contains(used.Name, StringComparer.Ordinal)).Code is { } removed)
            {
                subject.Add(removed, used, used.Name);
            }
            else
            {
                subject.Add("script.undeclared", used, used.Name, Meant(subject, used.Name, declared) ?? "");
            }
        }
    }

    /// <summary>A name declared here, else a figure or a word written without its <c>f.</c> or <c>c.</c>.</summary>
    private static string? Meant(LintSubject subject, string name, IEnumerable<string> declared) =>
        NearestCode.Of(name, declared)
        ?? (NearestCode.Of(name, subject.Policy?.Figures.Keys ?? []) is { } figure ? "f." + figure : null)
        ?? (NearestCode.Of(name, PreludeWords.All) is { } word ? "c." + word : null);

    private static IEnumerable<string> Declared(SyntaxNode node) => node switch
    {
        VariableDeclarator declarator => [declarator.Id.Name],
        IFunctionDeclaration function => [.. function.Parameters.Select(p => p.Name), .. function.Id is { } id ? new[] { id.Name, "arguments" } : ["arguments"]],
        CatchClause clause => [clause.Param.Name],
        _ => [],
    };

    /// <summary>Identifiers that stand for a value: not the name of a member, a field, a label or a parameter.</summary>
    private static IEnumerable<Identifier> Used(SyntaxNode node)
    {
        IEnumerable<SyntaxNode> inside = node switch
        {
            MemberExpression { Computed: false } member => [member.Object],
            Property property => [property.Value],
            FunctionExpression function => [function.Body],
            FunctionDeclaration function => [function.Body],
            VariableDeclarator declarator => declarator.Init is { } init ? [init] : [],
            LabelledStatement labelled => [labelled.Body],
            _ => SyntaxWalk.Children(node),
        };
        return node is Identifier identifier ? [identifier] : inside.SelectMany(Used);
    }
}
