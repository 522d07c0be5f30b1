using System.Text.Json.Nodes;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Whom a comparison cannot compute, by reason: a list of the reasons, and behind each its firms.</summary>
internal static class WhatIfOpen
{
    /// <summary>Shows the reasons.</summary>
    public static void Show(Workplace workplace, LawNames names, JsonObject document)
    {
        IReadOnlyList<OpenReason> reasons = OpenReason.All(Programmes(document), workplace.Wording);
        PickList.Show(workplace.Application, workplace.Say("lawbook.whatif.open"), [.. reasons.Select(r => workplace.Say("whatif.open-because", r.Said, FormattableString.Invariant($"{r.Firms.Count}")))], 0, at => Firms(workplace, names, reasons[at]));
    }

    /// <summary>Why there is nothing to show; null = there is.</summary>
    public static string? WhyNot(Workplace workplace, JsonObject document) =>
        OpenReason.All(Programmes(document), workplace.Wording).Count > 0 ? null : workplace.Say("lawbook.whatif.none-open");

    /// <summary>The earliest day up to which replies reach, where that is what is wanting; null = it is not.</summary>
    public static DateOnly? RepliedUntil(Workplace workplace, JsonObject document) => OpenReason.All(Programmes(document), workplace.Wording).Select(r => r.RepliedUntil).Min();

    private static void Firms(Workplace workplace, LawNames names, OpenReason reason)
    {
        List<TextLine> lines = [new TextLine(reason.Said, Look.Title)];
        if (reason.RepliedUntil is { } until)
        {
            lines.Add(new TextLine(workplace.Say("lawbook.whatif.reply-short", IsoDate.Text(until)), Look.Warning));
        }

        foreach (IGrouping<string, (string Programme, string Code, string Name)> programme in reason.Firms.GroupBy(f => f.Programme))
        {
            lines.Add(new TextLine(""));
            lines.Add(new TextLine(workplace.Say("lawbook.whatif.open-of", names.Programme(programme.Key), FormattableString.Invariant($"{programme.Count()}")), Look.Title));
            lines.AddRange(programme.Select(f => new TextLine(f.Code + "  " + f.Name, Look.Text, 2)));
        }

        MessageBox.Tell(workplace.Application, workplace.Say("lawbook.whatif.open"), lines, workplace.Say("screen.close"));
    }

    private static IEnumerable<JsonObject> Programmes(JsonObject document) => (document["programmes"] as JsonArray ?? []).OfType<JsonObject>();
}
