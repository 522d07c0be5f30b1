using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>
/// 兑付: of the firms marked, or of all where none is; of one firm a part too. On which day and by which document; what is due is
/// shown before anything is recorded.
/// </summary>
internal sealed class PayForm
{
    private const int NamedAtMost = 8;
    private readonly Workplace workplace;
    private readonly AwardRun run;
    private readonly IReadOnlyList<RunFirm> firms;
    private readonly HashSet<string>? only;

    private PayForm(Workplace workplace, AwardRun run, IReadOnlyList<RunFirm> firms)
    {
        (this.workplace, this.run, this.firms) = (workplace, run, firms);
        only = firms.Count == 0 ? null : [.. firms.Select(f => f.Code).OfType<string>()];
    }

    /// <summary>Asks and records.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="run">An approved run.</param>
    /// <param name="firms">Those paid; none = every one.</param>
    public static void Show(Workplace workplace, AwardRun run, IReadOnlyList<RunFirm> firms) => new PayForm(workplace, run, firms).Ask();

    private void Ask()
    {
        TextField document = new() { Hint = workplace.Say("awards.document.hint") };
        FormBox box = new(workplace) { Told = () => [new TextLine(Whom(), Look.Muted)], ToldRows = 2 };
        TextField date = box.Date(workplace.Say("awards.pay-date"), workplace.Today);
        box.Add(new FormField(workplace.Say("awards.document"), document) { Problem = () => string.IsNullOrWhiteSpace(document.Text) ? workplace.Say("awards.document.blank") : null });
        TextField? part = firms.Count == 1 ? box.Text(workplace.Say("awards.pay-part"), problem: written => Amount(written) is null ? workplace.Say("awards.pay-part.wrong") : null) : null;
        box.Ask(workplace.Say("do.awards.pay"), workplace.Say("awards.pay.look"), close =>
        {
            DateOnly day = FormBox.Day(date)!.Value;
            Exact? amount = part is null ? null : Amount(part.Text);
            workplace.Work(workplace.Say("awards.pay.looking"), (_, _) => PayRun.Due(workplace.Connection, run.Id, day, only), due => Confirm(day, document.Text.Trim(), due, amount, close));
        });
    }

    private string Whom() => firms.Count switch
    {
        0 => workplace.Say("awards.pay.all"),
        1 => workplace.Say("awards.pay.one", firms[0].Name),
        _ => workplace.Say("awards.pay.marked", Digits(firms.Count)),
    };

    // What is refused here leaves the form as it was filled in.
    private void Confirm(DateOnly day, string document, IReadOnlyList<DuePayment> due, Exact? part, Action close)
    {
        if (due.Count == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "award.nothing-due", FormattableString.Invariant($"{run.Id}"), IsoDate.Text(day));
        }

        IReadOnlyList<DuePayment> now = part is { } yuan ? PayRun.Part(due, yuan) : due;
        Exact sum = Sum(now), left = Sum(due) - sum;
        List<TextLine> question =
        [
            new(workplace.Say("awards.pay.question", Digits(now.Count), Digits(now.Select(d => d.Code).Distinct().Count()), sum.ToDecimalText(2)), Look.Title),
            new(workplace.Say("awards.pay.when", IsoDate.Text(day), document)),
            .. now.Take(NamedAtMost).Select(d => new TextLine(workplace.Say("awards.pay.row", d.Name, d.Amount.ToDecimalText(2)), Look.Text, 2)),
            .. now.Count > NamedAtMost ? new[] { new TextLine(workplace.Say("awards.and-more", Digits(now.Count - NamedAtMost)), Look.Muted, 2) } : [],
            .. left.Sign > 0 ? new[] { new TextLine(workplace.Say("awards.pay.left", left.ToDecimalText(2)), Look.Warning) } : [],
            .. NotDue(due),
        ];
        close();
        workplace.Confirm(workplace.Say("do.awards.pay"), question, workplace.Say("do.awards.pay"), () => Record(day, document, part, sum), now.Count);
    }

    // Marked by mistake, paid before, or not yet to be paid: whoever is marked and gets nothing is named.
    private IEnumerable<TextLine> NotDue(IReadOnlyList<DuePayment> due)
    {
        RunFirm[] none = [.. firms.Where(f => due.All(d => d.Code != f.Code))];
        return none.Length == 0 ? [] : [new TextLine(workplace.Say("awards.pay.not-due", Digits(none.Length), string.Join(' ', none.Take(NamedAtMost).Select(f => f.Name))), Look.Warning)];
    }

    private void Record(DateOnly day, string document, Exact? part, Exact sum) => workplace.Work(
        workplace.Say("do.awards.pay"),
        (_, _) => PayRun.Run(workplace.Session, run.Id, day, document, only, part),
        paid =>
        {
            string line = FormattableString.Invariant($"awards pay {run.Id} --date {IsoDate.Text(day)} --document {Workplace.Shell(document)}");
            foreach (string whom in only is null ? [""] : paid.Select(p => " --enterprise " + p["code"]!.GetValue<string>()).Distinct())
            {
                workplace.Typed(line + whom + (part is { } yuan ? " --amount " + yuan.ToDecimalText(2) : ""));
            }

            workplace.Application.Top!.Shown();
            workplace.Tell(workplace.Say("awards.was-paid", Digits(paid.Count), sum.ToDecimalText(2), document));
        });

    private static Exact? Amount(string written) => Fen.TryParse(FullWidth.Fold(written).Trim(), out long fen) && fen > 0 ? Exact.Parse(Fen.Text(fen)) : null;

    private static Exact Sum(IEnumerable<DuePayment> due) => due.Aggregate(Exact.Zero, (total, d) => total + d.Amount);

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
