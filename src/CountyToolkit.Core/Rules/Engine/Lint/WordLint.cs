using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;
using Jint.Parser.Ast;
using Expression = Jint.Parser.Ast.Expression;

namespace CountyToolkit.Rules.Engine.Lint;

/// <summary>What is written to the words: figures and readings that exist, expressions that can be read and whose units fit their bound, codes, ids used once, lists that hold something.</summary>
internal sealed class WordLint(LintSubject subject)
{
    private static readonly string[] HaveIds =
        ["require", "guide", "judge", "flag", "credential", "title", "veto", "fact", "within", "item", "band", "points", "value", "score", "inClass", "group"];

    private readonly Dictionary<string, SyntaxNode> ids = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (SyntaxNode node in SyntaxWalk.Descendants(subject.Root))
        {
            if (node is MemberExpression { Computed: false, Property: Identifier name } member)
            {
                Member(member, name.Name);
            }

            if (node is CallExpression { Callee: MemberExpression { Computed: false, Object: Identifier { Name: "c" }, Property: Identifier word } } call)
            {
                Word(PreludeWords.Plain(word.Name), call);
            }
        }
    }

    private void Member(MemberExpression member, string name)
    {
        switch (member.Object)
        {
            case Identifier { Name: "c" } when !PreludeWords.Has(name):
                subject.Add("rule.unknown-word", member, name, NearestCode.Of(name, PreludeWords.All) ?? "");
                break;
            case Identifier { Name: "f" } when name is not "at" and not "当日" and not "reading" and not "口径" && subject.Policy is { } policy && policy.Figures.Entries(name).Count == 0:
                subject.Add("rule.unknown-figure", member, name, NearestCode.Of(name, policy.Figures.Keys) ?? "");
                break;
            case MemberExpression { Computed: false, Object: Identifier { Name: "f" }, Property: Identifier { Name: "reading" or "口径" } } when subject.Policy is { } policy && !policy.Readings.ContainsKey(name):
                subject.Add("rule.unknown-reading", member, name, NearestCode.Of(name, policy.Readings.Keys) ?? "");
                break;
        }
    }

    private void Word(string word, CallExpression call)
    {
        if (HaveIds.Contains(word))
        {
            Id(call);
        }

        if (Argument(call, word is "atLeast" ? 1 : 0) is ArrayExpression list && word is "all" or "any" or "atLeast" or "total" or "best" or "classify" && !((ArrayExpression)Argument(call, word is "atLeast" ? 1 : 0)!).Elements.Any())
        {
            subject.Add("rule.empty-list", call, word);
        }

        switch (word)
        {
            case "require" or "guide":
                Bounded(call);
                break;
            case "band" or "value":
                Banded(word, call);
                break;
            case "share" when Argument(call, 0) is Literal { Value: string } amount:
                Parsed(amount, "元", "<=");
                break;
            case "flag":
                Code(call, 2, "attribute", text => subject.Catalogue.TryAttribute(text, out _), "attributes");
                break;
            case "title":
                Code(call, 2, "pool", text => subject.Catalogue.TryPool(text, out _), "pools");
                break;
            case "rule":
                Rule(Argument(call, 0));
                break;
            case "inClass":
                Rule(Argument(call, 2));
                break;
            case "credential" or "veto":
                Options(call);
                break;
        }
    }

    private static Expression? Argument(CallExpression call, int at) => at < call.Arguments.Count ? call.Arguments[at] : null;

    private void Id(CallExpression call)
    {
        if (Argument(call, 0) is Literal { Value: string id } && !ids.TryAdd(id, call))
        {
            subject.Add("rule.duplicate-id", call, id);
        }
    }

    private void Bounded(CallExpression call)
    {
        if (Argument(call, 2) is not Literal { Value: string } expression)
        {
            return;
        }

        string? op = (Argument(call, 3) as Literal)?.Value as string;
        Figure? figure = FigureOf(Argument(call, 4));
        Parsed(expression, figure is { Bands: null, Table: null } ? figure.Unit : null, op ?? ">=", figure is { Bands: null, Table: null });
    }

    private void Banded(string word, CallExpression call)
    {
        if (Argument(call, 2) is not Literal { Value: string text } expression)
        {
            return;
        }

        Figure? figure = FigureOf(Argument(call, 3));
        if (figure?.Bands is { } bands && bands.Any(b => b.Is is not null))
        {
            Code(call, 2, "attribute", code => subject.Catalogue.TryAttribute(code, out _), "attributes");
            return;
        }

        _ = text;
        Parsed(expression, figure?.Unit, "<=", figure is not null && (word == "value" || figure.Bands is not null));
    }

    private Figure? FigureOf(Expression? bound) =>
        bound is MemberExpression { Computed: false, Object: Identifier { Name: "f" }, Property: Identifier key }
        && subject.Policy?.Figures.Entries(key.Name) is { Count: > 0 } entries ? entries[^1] : null;

    /// <summary>Reads an expression, and compares its unit with that of its bound where that is known.</summary>
    private void Parsed(Literal literal, string? unit, string op, bool known = true)
    {
        try
        {
            Rules.Expressions.Expression expression = Rules.Expressions.Expression.Parse((string)literal.Value, subject.Catalogue);
            if (known)
            {
                Comparison.Check(expression, op, unit);
            }
        }
        catch (RuleTextError error)
        {
            ScriptSite? site = ScriptSite.Of(literal);
            subject.Add(error.Code, site is null ? null : site with { Column = site.Column + error.Column }, [.. error.Args]);
        }
    }

    private void Code(CallExpression call, int at, string what, Func<string, bool> known, string kind)
    {
        if (Argument(call, at) is Literal { Value: string text } literal && !known(text))
        {
            subject.Add("item.unknown-code", literal, text, what, subject.Catalogue.Nearest(kind, text) ?? "");
        }
    }

    private void Rule(Expression? name)
    {
        if (name is Literal { Value: string text } literal)
        {
            // A rule of the same document is named by its id, and looked for among them.
            string own = subject.Policy?.Id + "/";
            bool other = text.Contains('/', StringComparison.Ordinal);
            if (!subject.Rules.Contains(other ? text : own + text))
            {
                IEnumerable<string> known = other ? subject.Rules : subject.Rules.Where(r => r.StartsWith(own, StringComparison.Ordinal)).Select(r => r[own.Length..]);
                subject.Add("rule.unknown-rule", literal, text, NearestCode.Of(text, known) ?? "");
            }
        }
    }

    private void Options(CallExpression call)
    {
        foreach (Property option in (Argument(call, 2) as ObjectExpression)?.Properties ?? [])
        {
            CodeList? list = option.Key.GetKey() switch
            {
                "kind" => subject.Catalogue.CredentialKinds,
                "kinds" => subject.Catalogue.IncidentKinds,
                "lists" => subject.Catalogue.Lists,
                "levels" => subject.Catalogue.Levels,
                "grade" => subject.Catalogue.IncidentGrades,
                _ => null,
            };
            foreach (Literal code in list is null ? [] : SyntaxWalk.Descendants(option.Value).OfType<Literal>().Where(l => l.Value is string && !list.Has((string)l.Value)))
            {
                subject.Add("item.unknown-code", code, (string)code.Value, list!.Name, subject.Catalogue.Nearest(list.Name, (string)code.Value) ?? "");
            }
        }
    }
}
