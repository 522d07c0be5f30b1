using System.Text.Json.Nodes;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Items;

/// <summary>What stands against a subject within a window, and the entries a blank of which keeps it open.</summary>
/// <param name="Sure">Incidents and list entries that count for certain.</param>
/// <param name="Blanks">Lists holding an entry whose grade or day is blank and might count.</param>
internal sealed record VetoHits(JsonArray Sure, IReadOnlyList<MissingFact> Blanks)
{
    internal static VetoHits Of(VetoTest test, DateWindow? window, EvaluationContext context)
    {
        JsonArray sure = [];
        HashSet<string> blank = new(StringComparer.Ordinal);
        foreach (IncidentFact incident in test.Kinds is null ? [] : context.Facts.Incidents ?? [])
        {
            bool? counts = Counts(incident, test, window, context);
            if (counts == true)
            {
                sure.Add(new JsonObject { ["kind"] = incident.Kind, ["grade"] = incident.Grade, ["on"] = Text(incident.On) });
            }
            else if (counts is null)
            {
                blank.Add("incidents");
            }
        }

        foreach (ListFact entry in (test.Lists is null ? [] : context.Facts.Lists ?? []).Where(l => Counts(l, test, window, context.CheckOn)))
        {
            sure.Add(new JsonObject { ["list"] = entry.List, ["from"] = Text(entry.From), ["until"] = Text(entry.Until), ["who"] = entry.Who });
        }

        return new VetoHits(sure, [.. blank.Select(b => new MissingFact("list", b))]);
    }

    /// <summary>True or false; null when its grade or day is blank and it might count.</summary>
    private static bool? Counts(IncidentFact incident, VetoTest test, DateWindow? window, EvaluationContext context)
    {
        if (!test.Kinds!.Contains(incident.Kind, StringComparer.Ordinal) || incident.On > context.CheckOn)
        {
            return false;
        }

        bool? day = incident.On is { } on ? window?.Holds(on) ?? true : window is null ? true : null;
        bool? grade = test.Grade is null ? true
            : incident.Grade is null ? null : context.Catalogue.IncidentGrades.Rank(incident.Grade) >= context.Catalogue.IncidentGrades.Rank(test.Grade);
        return day == false || grade == false ? false : day & grade;
    }

    private static bool Counts(ListFact entry, VetoTest test, DateWindow? window, DateOnly date)
    {
        DateOnly from = entry.From ?? DateOnly.MinValue;
        bool asked = test.Lists!.Contains(entry.List, StringComparer.Ordinal) && (test.Who is null || test.Who.Contains(entry.Who, StringComparer.Ordinal));
        return asked && from <= date && (window ?? new DateWindow(date, date)).Overlaps(from, entry.Until);
    }

    private static string? Text(DateOnly? day) => day is { } known ? IsoDate.Text(known) : null;
}
