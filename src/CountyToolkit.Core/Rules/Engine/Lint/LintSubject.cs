using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using Jint.Parser.Ast;

namespace CountyToolkit.Rules.Engine.Lint;

/// <summary>One rule under lint: its tree, its document, the codes, and the findings so far.</summary>
/// <param name="Id">Rule id, the name of its file.</param>
/// <param name="Root">Its tree, as parsed.</param>
/// <param name="Policy">Its document; null when that cannot be read.</param>
/// <param name="Catalogue">The codes.</param>
/// <param name="Rules">Rules that can be referred to, as <c>POLICY/RULE</c>.</param>
internal sealed record LintSubject(string Id, Jint.Parser.Ast.Program Root, PolicyDocument? Policy, Catalogue Catalogue, IReadOnlySet<string> Rules)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>Findings in the order of the text.</summary>
    public List<JsonObject> Findings { get; } = [];

    /// <summary>Notes a finding at the start of a node, once.</summary>
    public void Add(string code, SyntaxNode at, params string[] args) => Add(code, ScriptSite.Of(at), args);

    /// <summary>Notes a finding at a place, once.</summary>
    public void Add(string code, ScriptSite? site, params string[] args)
    {
        if (told.Add($"{code} {site} {string.Join('|', args)}"))
        {
            Findings.Add(RuleFault.Json(code, args, site));
        }
    }
}
