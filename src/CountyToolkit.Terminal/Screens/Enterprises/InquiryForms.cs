using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Recording that a unit was asked, and that it replied.</summary>
internal static class InquiryForms
{
    private const int YearsBack = 3;

    /// <summary>登记征询.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="about">The enterprise asked about; null = all of them.</param>
    /// <param name="written">Told the row written, so that the list stands on it: the next key is for the unit just asked.</param>
    public static void Ask(Workplace workplace, Enterprise? about, Action<long> written)
    {
        MatterEntry[] matters = [.. workplace.Catalogue.MatterEntries];
        FormBox form = new(workplace)
        {
            Told = () => [new TextLine(about is null ? workplace.Say("inquiries.about-all") : workplace.Say("inquiries.about-one", about.Name), Look.Muted)],
            ToldRows = 2,
        };
        ComboBox matter = form.Choice(workplace.Say("inquiries.matter"), [.. matters.Select(m => workplace.Say("inquiries.matter-unit", m.Label, m.Unit ?? ""))]);
        TextField unit = form.Text(workplace.Say("inquiries.unit-or-usual"));
        TextField from = form.Date(workplace.Say("inquiries.from"), workplace.Today.AddYears(-YearsBack));
        TextField until = form.Date(workplace.Say("inquiries.until"), workplace.Today);
        TextField on = form.Date(workplace.Say("inquiries.asked-on"), workplace.Today);
        TextField document = form.Text(workplace.Say("inquiries.document"));
        form.Ask(workplace.Say("do.inquiries.ask"), workplace.Say("enterprise.register"), () =>
        {
            Inquiry row = new()
            {
                EnterpriseId = about?.Id,
                Matter = matters[matter.Chosen].Code,
                Unit = FormBox.Written(unit) ?? "",
                FromOn = FormBox.Day(from)!.Value,
                UntilOn = FormBox.Day(until)!.Value,
                AskedOn = FormBox.Day(on)!.Value,
                Document = FormBox.Written(document),
            };
            written(workplace.Session.Write(Right.EditRegister, "inquiries.add", act => new AddInquiry(act, workplace.Catalogue, new EnterpriseIndex(act.Connection)).Run(row)));
            string whose = about is null ? "" : " " + EnterpriseForms.Typed(about);
            workplace.Typed($"inquiries add {row.Matter}{whose} --from {IsoDate.Text(row.FromOn)} --until {IsoDate.Text(row.UntilOn)} --on {IsoDate.Text(row.AskedOn)}{Option("unit", row.Unit)}{Option("document", row.Document)}");
            workplace.Tell(workplace.Say("inquiries.was-asked", matters[matter.Chosen].Label));
        });
    }

    /// <summary>登记复函.</summary>
    public static void Reply(Workplace workplace, Inquiry inquiry)
    {
        string matter = workplace.Catalogue.Matters.Label(inquiry.Matter);
        FormBox form = new(workplace)
        {
            Told = () =>
            [
                new TextLine(workplace.Say("inquiries.of", inquiry.Unit, matter, IsoDate.Text(inquiry.FromOn), IsoDate.Text(inquiry.UntilOn)), Look.Muted),
                new TextLine(workplace.Say("inquiries.reply-means"), Look.Muted),
            ],
            ToldRows = 4,
        };
        TextField? on = null;
        on = form.Text(workplace.Say("inquiries.replied-on"), IsoDate.Text(workplace.Today), needed: true, _ => NoReplyDay(workplace, inquiry, FormBox.Day(on!)));
        TextField document = form.Text(workplace.Say("inquiries.reply-document"));
        form.Ask(workplace.Say("do.inquiries.reply"), workplace.Say("enterprise.register"), done =>
        {
            void Write()
            {
                RecordReply(workplace, inquiry, FormBox.Day(on)!.Value, FormBox.Written(document));
                done();
                workplace.Tell(workplace.Say("inquiries.was-replied", inquiry.Unit, matter));
            }

            void WriteThough() => Ahead(workplace, inquiry, FormBox.Day(on)!.Value, () => form.GoTo(on), Write);

            if (FormBox.Written(document) is not null)
            {
                WriteThough();
                return;
            }

            MessageBox.Ask(
                workplace.Application,
                workplace.Say("do.inquiries.reply"),
                [new TextLine(workplace.Say("inquiries.no-number.question", inquiry.Unit, matter), Look.Warning), new TextLine(workplace.Say("inquiries.no-number.means"))],
                [(workplace.Say("inquiries.no-number.back"), () => form.GoTo(document)), (workplace.Say("inquiries.no-number.write"), WriteThough)],
                0);
        });
    }

    // Nobody has looked at days after the letter; that they will count as looked at is said before it is written.
    private static void Ahead(Workplace workplace, Inquiry inquiry, DateOnly on, Action back, Action write)
    {
        if (on >= inquiry.UntilOn)
        {
            write();
            return;
        }

        string day = IsoDate.Text(on), until = IsoDate.Text(inquiry.UntilOn);
        MessageBox.Ask(
            workplace.Application,
            workplace.Say("do.inquiries.reply"),
            [new TextLine(workplace.Say("inquiries.ahead.question", day, until), Look.Warning), new TextLine(workplace.Say("inquiries.ahead.means", until))],
            [(workplace.Say("inquiries.ahead.back"), back), (workplace.Say("inquiries.ahead.write", until), write)],
            0);
    }

    private static void RecordReply(Workplace workplace, Inquiry inquiry, DateOnly day, string? paper)
    {
        workplace.Session.Write(Right.EditRegister, "inquiries.reply", act => new ReplyToInquiry(act).Run(inquiry.Id, day, paper));
        workplace.Typed(FormattableString.Invariant($"inquiries reply {inquiry.Id} --on {IsoDate.Text(day)}{Option("document", paper)}"));
    }

    private static string? NoReplyDay(Workplace workplace, Inquiry inquiry, DateOnly? day) =>
        day is not { } on ? workplace.Say("form.date") : on < inquiry.AskedOn ? workplace.Say("inquiries.reply-early", IsoDate.Text(inquiry.AskedOn)) : null;

    private static string Option(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $" --{name} {Workplace.Shell(value)}";
}
