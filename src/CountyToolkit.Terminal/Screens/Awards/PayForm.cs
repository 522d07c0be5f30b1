using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>兑付: on which day and by which document; what is due is shown before anything is recorded.</summary>
internal static class PayForm
{
    private const int NamedAtMost = 8;

    /// <summary>Asks and records.</summary>
    public static void Show(Workplace workplace, AwardRun run)
    {
        TextField date = new() { Text = IsoDate.Text(workplace.Today), Most = 10 }, document = new() { Hint = workplace.Say("awards.document.hint") };
        FormBox box = new(
            workplace,
            new FormField(workplace.Say("awards.pay-date"), date) { Problem = () => FormBox.Day(date) is null ? workplace.Say("form.date") : null },
            new FormField(workplace.Say("awards.document"), document) { Problem = () => string.IsNullOrWhiteSpace(document.Text) ? workplace.Say("awards.document.blank") : null });
        box.Ask(workplace.Say("do.awards.pay"), workplace.Say("awards.pay.look"), () =>
        {
            DateOnly day = FormBox.Day(date)!.Value;
            string number = document.Text.Trim();
            workplace.Work(workplace.Say("awards.pay.looking"), (_, _) => PayRun.Due(workplace.Connection, run.Id, day), due => Ask(workplace, run, day, number, due));
        });
    }

    private static void Ask(Workplace workplace, AwardRun run, DateOnly day, string document, IReadOnlyList<DuePayment> due)
    {
        if (due.Count == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "award.nothing-due", FormattableString.Invariant($"{run.Id}"), IsoDate.Text(day));
        }

        int firms = due.Select(d => d.Code).Distinct().Count();
        Exact sum = due.Aggregate(Exact.Zero, (total, d) => total + d.Amount);
        List<TextLine> question =
        [
            new(workplace.Say("awards.pay.question", Digits(due.Count), Digits(firms), sum.ToDecimalText(2)), Look.Title),
            new(workplace.Say("awards.pay.when", IsoDate.Text(day), document)),
            .. due.Take(NamedAtMost).Select(d => new TextLine(workplace.Say("awards.pay.row", d.Name, d.Amount.ToDecimalText(2)), Look.Text, 2)),
            .. due.Count > NamedAtMost ? new[] { new TextLine(workplace.Say("awards.and-more", Digits(due.Count - NamedAtMost)), Look.Muted, 2) } : [],
        ];
        void Act() => workplace.Work(
            workplace.Say("do.awards.pay"),
            (_, _) => PayRun.Run(workplace.Session, run.Id, day, document),
            paid =>
            {
                workplace.Typed(FormattableString.Invariant($"awards pay {run.Id} --date {IsoDate.Text(day)} --document {Workplace.Shell(document)}"));
                workplace.Tell(workplace.Say("awards.was-paid", Digits(paid.Count), sum.ToDecimalText(2), document));
            });
        workplace.Confirm(workplace.Say("do.awards.pay"), question, workplace.Say("do.awards.pay"), Act, due.Count);
    }

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
