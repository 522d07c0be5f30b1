using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Parts of a document as a person calls them.</summary>
internal static class DocumentWords
{
    /// <summary>A place in a document with the labels of its figures in place of their keys.</summary>
    public static string Place(Wording say, PolicyDocument document, string path)
    {
        string[] parts = path.Split(" › ");
        string? label = parts.Length > 1 && parts[0] == "figures" ? document.Figures.Entries(parts[1]).Select(f => f.Label).FirstOrDefault(l => l is not null) : null;
        string[] words = [.. parts.Select((p, i) => i == 0 ? Field(say, p) : i == 1 && label is not null ? label : p)];
        return string.Join(" › ", words);
    }

    private static string Field(Wording say, string name) => Messages.Has("lawbook.field." + name) ? say.Say("lawbook.field." + name) : name;

    /// <summary>A relation to another document.</summary>
    public static string Relation(Wording say, DocumentRelation relation) =>
        say.Say("lawbook.relation." + relation.Kind) + " " + relation.Number + (relation.On is { } on ? "  " + IsoDate.Text(on) : "");
}
