using System.Globalization;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// Whether a document is in force on a day, told from everything known about it together. A repeal of which only the
/// year is known leaves that year <c>unknown</c>; a term that is over while a later decision retained the document is
/// <c>contested</c>: a person must decide, the program does not guess. What the office decided is a reading that settles the term.
/// </summary>
/// <param name="Status"><c>not-yet, retroactive, in-force, contested, repealed, draft</c> or <c>unknown</c>.</param>
/// <param name="Because">What it rests on.</param>
public sealed record LawStatus(string Status, IReadOnlyList<LawReason> Because)
{
    /// <summary>Whether a claim that arose on the day may be paid: in force, or within its retroactive reach.</summary>
    public bool Pays => Status is "in-force" or "retroactive";

    /// <summary>The status of a document by number, in whatever brackets and width; documents also speak about each other.</summary>
    public static LawStatus On(string number, IEnumerable<PolicyDocument> documents, DateOnly day)
    {
        PolicyDocument[] all = [.. documents];
        PolicyDocument? document = all.FirstOrDefault(d => DocumentNumber.Same(d.Number, number));
        IReadOnlyList<StatusEvent> repeals = RepealsOf(number, all);
        if (document is not null)
        {
            return On(document with { StatusEvents = [.. document.StatusEvents, .. repeals] }, day);
        }

        return RepealedBy(repeals, day) ?? new LawStatus("unknown", [new LawReason("no-document")]);
    }

    /// <summary>The status of a document from its own folder alone.</summary>
    public static LawStatus On(PolicyDocument document, DateOnly day)
    {
        if (document.Draft)
        {
            return new LawStatus("draft", [new LawReason("draft")]);
        }

        LawStatus own = Unrepealed(document, day);
        return own.Status == "not-yet" ? own : RepealedBy(document.StatusEvents, day) ?? own;
    }

    /// <summary>What documents say of the end of another by their relations to it; drafts say nothing.</summary>
    public static IReadOnlyList<StatusEvent> RepealsOf(string number, IEnumerable<PolicyDocument> documents) =>
        [.. documents.Where(d => !d.Draft).SelectMany(d => Repeals(d, number))];

    /// <summary>The form it has in a verdict and in <c>policies status</c>.</summary>
    public JsonObject ToJson() => new() { ["status"] = Status, ["because"] = new JsonArray([.. Because.Select(b => b.ToJson())]) };

    private static IEnumerable<StatusEvent> Repeals(PolicyDocument document, string number) =>
        document.Relations.Where(r => r.Kind == "repeals" && DocumentNumber.Same(r.Number, number))
            .Select(r => (r.On ?? document.Effective ?? document.Issued ?? document.Made) is { } on
                ? new StatusEvent { Kind = "repealed", By = document.Number, On = on, Year = on.Year, Confirmed = true } : null)
            .OfType<StatusEvent>();

    private static LawStatus? RepealedBy(IReadOnlyList<StatusEvent> events, DateOnly day)
    {
        StatusEvent[] repeals = [.. events.Where(e => e.Kind == "repealed")];
        StatusEvent? done = repeals.FirstOrDefault(e => e.On is { } on ? on <= day : e.Year < day.Year);
        if (done is not null)
        {
            StatusEvent? revived = events.FirstOrDefault(e => e.Kind == "retained" && Before(done, e) && Happened(e, day));
            return revived is null
                ? new LawStatus("repealed", [Reason("repealed", done)])
                : new LawStatus("contested", [Reason("repealed", done), Reason("retained", revived)]);
        }

        StatusEvent? within = repeals.FirstOrDefault(e => e.On is null && e.Year == day.Year);
        return within is null ? null : new LawStatus("unknown", [Reason("repeal-day-unknown", within)]);
    }

    private static LawStatus Unrepealed(PolicyDocument document, DateOnly day)
    {
        if ((document.Effective ?? document.Issued ?? document.Made) is not { } begins)
        {
            return new LawStatus("unknown", [new LawReason("no-dates")]);
        }

        if (document.Effective is null && document.Issued is null && day >= begins)
        {
            // Made is not yet in force: from which day, and whether still, nobody has recorded.
            return new LawStatus("unknown", [new LawReason("effective-unknown", IsoDate.Text(begins))]);
        }

        if (day < begins || day < document.Issued)
        {
            // A document that names an earlier first day than its own publication reaches back to it.
            DateOnly? reach = document.RetroactiveFrom ?? (begins < document.Issued ? begins : null);
            return reach <= day
                ? new LawStatus("retroactive", [new LawReason("reaches-back", IsoDate.Text(reach.Value))])
                : new LawStatus("not-yet", [new LawReason("begins", IsoDate.Text(begins))]);
        }

        LawReason[] amended = [.. document.StatusEvents.Where(e => e.Kind == "amended" && Happened(e, day)).Select(e => Reason("amended", e))];
        if (document.Ends is { } ends && day > ends)
        {
            // A decision to keep the document that was taken in the last year of its term, or later, speaks of the time after it.
            LawReason[] kept = [.. document.StatusEvents.Where(e => e.Kind == "retained" && e.Year >= ends.Year && Happened(e, day)).Select(e => Reason("retained", e))];
            LawReason over = new("term-ended", IsoDate.Text(ends));
            return kept.Length == 0 ? new LawStatus("repealed", [over, .. amended]) : Settled(document, [over, .. kept, .. amended]);
        }

        return new LawStatus("in-force", [new LawReason("begins", IsoDate.Text(begins)), .. amended]);
    }

    /// <summary>What holds after a term that is over though the document was retained: contested until the office has decided.</summary>
    private static LawStatus Settled(PolicyDocument document, LawReason[] because) =>
        document.Readings.Values.FirstOrDefault(r => r is { Settles: "term", Choice: "in-force" or "ended" }) is { } decided
            ? new LawStatus(decided.Choice == "ended" ? "repealed" : "in-force",
                [.. because, new LawReason("settled", decided.On is { } on ? IsoDate.Text(on) : null, decided.By)])
            : new LawStatus("contested", because);

    private static bool Happened(StatusEvent e, DateOnly day) => e.On is { } on ? on <= day : e.Year <= day.Year;

    private static bool Before(StatusEvent earlier, StatusEvent later) =>
        (earlier.On ?? new DateOnly(earlier.Year, 12, 31)) < (later.On ?? new DateOnly(later.Year, 1, 1));

    private static LawReason Reason(string code, StatusEvent e) => new(
        code, e.On is { } on ? IsoDate.Text(on) : e.Year.ToString(CultureInfo.InvariantCulture), e.By, e.Confirmed || e.AssertedBy is null);
}
