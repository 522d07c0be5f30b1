using System.Text.Json.Nodes;
using CountyToolkit.Enterprises;

namespace CountyToolkit.Facts;

/// <summary>What is known of one enterprise as of a day, in the form rules are judged on.</summary>
/// <param name="Enterprise">The register's view of it.</param>
/// <param name="Facts">The facts, design 5.2.</param>
/// <param name="Sources">
/// Where each fact comes from, parallel to the facts: <c>values</c> by period and code, <c>profile</c> and <c>attributes</c> by
/// code, each list (<c>titles</c>, <c>incidents</c> …) in the order of the facts. Texts as <see cref="SourceText"/> writes them.
/// </param>
public sealed record EnterpriseFacts(Enterprise Enterprise, JsonObject Facts, JsonObject Sources)
{
    /// <summary>The facts with the sources of values inside, as the rule worker reads them: traces then name the source of each operand.</summary>
    public JsonObject ForWorker()
    {
        JsonObject both = Facts.DeepClone().AsObject();
        both["sources"] = Sources["values"]!.DeepClone();
        return both;
    }
}
