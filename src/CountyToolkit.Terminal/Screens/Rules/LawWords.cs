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
}
