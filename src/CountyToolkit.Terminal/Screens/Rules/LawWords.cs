using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>What a person calls the codes of documents and rules.</summary>
internal static class LawWords
{
    /// <summary>The force of a document today.</summary>
    public static string Force(Workplace workplace, Law law) => workplace.Say("law.status." + law.Status.Status);

    /// <summary>A kind of rule.</summary>
    public static string Kind(Workplace workplace, string kind) => workplace.Say("lawbook.kind." + kind);

    /// <summary>Where a figure is known from: all but what was read in the document itself is yet to be checked.</summary>
    public static string Certainty(Workplace workplace, string? certainty) => certainty is null ? "" : workplace.Say("lawbook.certainty." + certainty);

    /// <summary>A place in a document with the labels of its figures in place of their keys.</summary>
    public static string Place(Wording say, PolicyDocument document, string path)
    {
        string[] parts = path.Split(" › ");
        string? label = parts.Length > 1 && parts[0] == "figures" ? document.Figures.Entries(parts[1]).Select(f => f.Label).FirstOrDefault(l => l is not null) : null;
        string[] words = [.. parts.Select((p, i) => i == 0 ? Field(say, p) : i == 1 && label is not null ? label : p)];
        return string.Join(" › ", words);
    }

    private static string Field(Wording say, string name) => Messages.Has("lawbook.field." + name) ? say.Say("lawbook.field." + name) : name;
}
