using System.Text.Json.Nodes;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Engine;

/// <summary>One subject under evaluation, or one member of a group.</summary>
/// <param name="Place">Position in the group; 0 when it stands alone.</param>
/// <param name="Facts">Its facts, checked.</param>
/// <param name="Json">The same facts as they were given, for the lists a rule walks through.</param>
internal sealed record Subject(int Place, SubjectFacts Facts, JsonObject Json)
{
    /// <summary>How the subject is named in a verdict.</summary>
    public string? Name => Facts.CreditCode ?? Facts.Name;
}
