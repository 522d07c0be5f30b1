using CountyToolkit.Audit;
using CountyToolkit.Credit;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>撤回 of what was recorded wrongly: the reply where there is one, else the inquiry. Asked for with a reason, and once more with what it takes back.</summary>
internal static class TakeBackInquiry
{
    /// <summary>Asks and does it.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="inquiry">The inquiry as shown.</param>
    /// <param name="about">Whom it asks about, in words.</param>
    public static void Ask(Workplace workplace, Inquiry inquiry, string about)
    {
        string kind = inquiry.RepliedOn is null ? "inquiry" : "reply";
        string title = workplace.Say($"inquiries.take-back.{kind}", FormattableString.Invariant($"{inquiry.Id}"));
        TextLine[] what =
        [
            new(What(workplace, inquiry)),
            new(workplace.Say("inquiries.of", inquiry.Unit, workplace.Catalogue.Matters.Label(inquiry.Matter), IsoDate.Text(inquiry.FromOn), IsoDate.Text(inquiry.UntilOn)) + "  " + about, Look.Muted),
        ];
        FormBox form = new(workplace) { Told = () => what, ToldRows = 4 };
        TextField reason = form.Text(workplace.Say("inquiries.take-back.reason"), needed: true);
        string verb = workplace.Say("do.inquiries.take-back");
        form.Ask(title, verb, done => workplace.Confirm(title, [.. what, new(workplace.Say($"inquiries.take-back.{kind}-means"), Look.Warning)], verb, () =>
        {
            Write(workplace, inquiry, reason.Text.Trim());
            done();
            workplace.Tell(workplace.Say($"inquiries.take-back.{kind}-done", inquiry.Unit));
        }));
    }

    private static string What(Workplace workplace, Inquiry inquiry) => inquiry.RepliedOn is { } on
        ? workplace.Say("inquiries.take-back.this-reply", inquiry.Unit, IsoDate.Text(on), inquiry.ReplyDocument ?? workplace.Say("inquiries.no-number"))
        : workplace.Say("inquiries.take-back.this-inquiry", inquiry.Unit, IsoDate.Text(inquiry.AskedOn), inquiry.Document ?? workplace.Say("inquiries.no-number"));

    private static void Write(Workplace workplace, Inquiry inquiry, string reason)
    {
        string verb = inquiry.RepliedOn is null ? "retract" : "retract-reply";
        workplace.Session.Write(Right.EditRegister, "inquiries." + verb, act =>
        {
            if (inquiry.RepliedOn is null)
            {
                new RetractionStore(act).Retract("inquiry", inquiry.Id, reason);
            }
            else
            {
                new RetractReply(act).Run(inquiry.Id, reason);
            }
        });
        workplace.Typed(FormattableString.Invariant($"inquiries {verb} {inquiry.Id} --reason {Workplace.Shell(reason)}"));
    }
}
