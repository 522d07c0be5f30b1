using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Items;

/// <summary>Tells whom a veto still waits for: lists never asked for, and matters without a reply covering the window.</summary>
internal static class VetoInquiries
{
    internal static IEnumerable<MissingFact> Missing(VetoTest test, EvaluationContext context)
    {
        MatterEntry[] matters = [.. (test.Kinds ?? []).Concat(test.Lists ?? []).Select(context.Catalogue.MatterOf).OfType<MatterEntry>().Distinct()];
        if (context.Facts.Inquiries is { } inquiries)
        {
            DateWindow window = Needed(test.Window, context.CheckOn);
            MatterEntry[] waiting = [.. matters.Where(m => !inquiries.Any(i => i.Matter == m.Code && Covers(i, window)))];
            if (waiting.Length > 0)
            {
                // Who has not answered says more than that the list is therefore not there.
                return waiting.Select(m => new MissingFact("inquiry", m.Code, window.ToString(), UnitOf(m, inquiries)));
            }
        }

        return Absent(test, context, matters);
    }

    private static IEnumerable<MissingFact> Absent(VetoTest test, EvaluationContext context, MatterEntry[] matters)
    {
        if (test.Kinds is { Count: > 0 } kinds && context.Facts.Incidents is null)
        {
            yield return new MissingFact("list", "incidents", null, Units(matters, kinds));
        }

        if (test.Lists is { Count: > 0 } lists && context.Facts.Lists is null)
        {
            yield return new MissingFact("list", "lists", null, Units(matters, lists));
        }
    }

    /// <summary>The days a reply must cover: the window as far as the day, or without one the day itself.</summary>
    private static DateWindow Needed(DateWindow? window, DateOnly date) =>
        window is null ? new DateWindow(date, date) : new DateWindow(window.From, window.Until < date ? window.Until : date);

    private static bool Covers(InquiryFact inquiry, DateWindow window) =>
        inquiry.On is { } on && (inquiry.From ?? DateOnly.MinValue) <= window.From && (inquiry.Until ?? on) >= window.Until;

    private static string? UnitOf(MatterEntry matter, IReadOnlyList<InquiryFact> inquiries) =>
        inquiries.LastOrDefault(i => i.Matter == matter.Code && i.Unit is not null)?.Unit ?? matter.Unit;

    private static string? Units(MatterEntry[] matters, IReadOnlyList<string> codes)
    {
        string[] units = [.. matters.Where(m => codes.Any(c => m.Covers.Contains(c, StringComparer.Ordinal))).Select(m => m.Unit).OfType<string>().Distinct()];
        return units.Length == 0 ? null : string.Join("、", units);
    }
}
