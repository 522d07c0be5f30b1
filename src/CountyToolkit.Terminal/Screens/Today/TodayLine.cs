using System.Globalization;
using CountyToolkit.Pending;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Screens.Today;

/// <summary>A pending item in words; the first screen and <c>county today</c> say it alike.</summary>
/// <param name="Item">The item.</param>
/// <param name="Head">What is to be done, in a word or two.</param>
/// <param name="Text">What it is about.</param>
/// <param name="When">Since when, or how long there is.</param>
/// <param name="Named">Head and what it is of, without the count, which changes while one mends: <c>快到期 专精特新中小企业</c>.</param>
internal sealed record TodayLine(PendingItem Item, string Head, string Text, string When, string Named)
{
    private const int FenOfTenThousandYuan = 1_000_000;

    /// <summary>Puts an item into words.</summary>
    /// <param name="item">The item.</param>
    /// <param name="today">Today.</param>
    /// <param name="say">The words.</param>
    public static TodayLine Of(PendingItem item, DateOnly today, Wording say)
    {
        string Say(string key, params string[] args) => say.Say(key, args);
        string what = item.Kind switch
        {
            "approval" or "proposed" => Say("pending.by", About(item, Say), item.Person ?? ""),
            "sent-back" => Say("pending.sent-back", About(item, Say), item.Person ?? "", item.Note ?? Say("pending.no-note")),
            "draft" or "payment" => About(item, Say),
            "title-ends" => Say("pending.title-ends", say.Word(item.Of!), Number(item.Count), IsoDate.Text(item.Due!.Value)),
            "update" => Say("pending.update", say.Word(item.Of!), Number(item.Count), item.Name!),
            "inquiry" => Say("pending.inquiry", item.Name!, say.Word(item.Of!, "matters"), Number(item.Number!.Value), Say(item.Count == 0 ? "pending.inquiry-all" : "pending.inquiry-one")),
            "code" => Say("pending.code", Number(item.Count)),
            "figures" => Say("pending.figures", Number(item.Count), item.Of!),
            "import" => Say("pending.import", item.Name!, Number(item.Number!.Value)),
            _ => Say("pending.backup", IsoDate.Text(item.Since!.Value)),
        };
        string head = Say("pending.head." + item.Kind);
        return new TodayLine(item, head, what, Time(item, today, Say), (item.Kind == "inquiry" ? item.Name : item.Of) is { } of ? head + " " + say.Word(of) : head);
    }

    private static string About(PendingItem item, Func<string, string[], string> say) => item.Fen is { } fen
        ? say("pending.run", [item.Name ?? "", Number(item.Count), new Exact(fen, FenOfTenThousandYuan).ToDecimalText(2)])
        : say("pending.subject", [say("approval.kind." + item.Of, []), item.Name ?? item.Subject ?? ""]);

    private static string Time(PendingItem item, DateOnly today, Func<string, string[], string> say) => item.Days(today) switch
    {
        null => "",
        { } left when item.Due is not null => say("pending.left", [Number(left)]),
        0 => say("pending.today", []),
        { } days => say("pending.days", [Number(days)]),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
