using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>人工调整 and 剔除: what a person sets beside what was computed, with the amount before and after in sight.</summary>
internal static class HandForm
{
    /// <summary>Asks for a hand line and sets it.</summary>
    public static void Adjust(Workplace workplace, AwardRun run, RunFirm firm)
    {
        ComboBox kind = new(workplace.Application, workplace.Say("awards.hand-kind"), [.. HandLine.Kinds.Select(k => workplace.Say("awards.hand." + k))]) { Chosen = 0 };
        TextField amount = new() { Most = 16, Hint = workplace.Say("awards.amount.hint") }, reason = new();
        string Kind() => HandLine.Kinds[kind.Chosen];
        bool Whole() => Kind() is "hold" or "waive";
        FormBox box = new(
            workplace,
            new FormField(workplace.Say("awards.hand-kind"), kind),
            new FormField(workplace.Say("awards.amount"), amount) { Problem = () => Problem(workplace, firm, Kind(), amount.Text) },
            new FormField(workplace.Say("awards.reason"), reason) { Problem = () => Blank(workplace, reason) })
        {
            Told = () => [new TextLine(Told(workplace, firm, Kind(), amount.Text), Look.Title), .. VoidWarning(workplace, run)],
            ToldRows = 3,
        };
        box.Ask(workplace.Say("awards.adjusting", firm.Name), workplace.Say("do.awards.adjust"), () =>
        {
            Exact? yuan = Whole() ? null : Amount(amount.Text);
            EditRun.Adjust(workplace.Session, run.Id, firm.Code!, Kind(), yuan, reason.Text.Trim());
            string written = yuan is { } given ? " --amount " + given.ToDecimalText(2) : "";
            workplace.Typed(FormattableString.Invariant($"awards adjust {run.Id} {firm.Code} --kind {Kind()}{written} --reason {Workplace.Shell(reason.Text.Trim())}"));
            workplace.Tell(workplace.Say("awards.adjusted", firm.Name, workplace.Say("awards.hand." + Kind())) + Voided(workplace, run));
        });
    }

    /// <summary>Asks for the reason and takes the firm's newest hand line back.</summary>
    public static void TakeBack(Workplace workplace, AwardRun run, RunFirm firm)
    {
        HandLine last = firm.Hands[^1];
        TextField reason = new();
        FormBox box = new(workplace, new FormField(workplace.Say("awards.reason"), reason) { Problem = () => Blank(workplace, reason) })
        {
            Told = () => [new TextLine(workplace.Say("awards.retract.what", ExplainLines.HandText(workplace.Wording, last.ToJson())), Look.Title), .. VoidWarning(workplace, run)],
            ToldRows = 4,
        };
        box.Ask(workplace.Say("awards.retracting", firm.Name), workplace.Say("do.awards.retract"), () =>
        {
            EditRun.TakeBack(workplace.Session, run.Id, firm.Code!, reason.Text.Trim());
            workplace.Typed(FormattableString.Invariant($"awards retract {run.Id} {firm.Code} --reason {Workplace.Shell(reason.Text.Trim())}"));
            workplace.Tell(workplace.Say("awards.was-retracted", firm.Name) + Voided(workplace, run));
        });
    }

    /// <summary>Asks for the reason and leaves the firm out.</summary>
    public static void Exclude(Workplace workplace, AwardRun run, RunFirm firm)
    {
        TextField reason = new();
        FormBox box = new(workplace, new FormField(workplace.Say("awards.reason"), reason) { Problem = () => Blank(workplace, reason) })
        {
            Told = () => [new TextLine(workplace.Say("awards.exclude.then", firm.Code!, Shown(workplace, firm.Granted)), Look.Title), .. VoidWarning(workplace, run)],
            ToldRows = 4,
        };
        box.Ask(workplace.Say("awards.excluding", firm.Name), workplace.Say("do.awards.exclude"), () =>
        {
            EditRun.Exclude(workplace.Session, run.Id, firm.Code!, reason.Text.Trim());
            workplace.Typed(FormattableString.Invariant($"awards exclude {run.Id} {firm.Code} --reason {Workplace.Shell(reason.Text.Trim())}"));
            workplace.Tell(workplace.Say("awards.was-excluded", firm.Name) + Voided(workplace, run));
        });
    }

    private static string Told(Workplace workplace, RunFirm firm, string kind, string text)
    {
        string before = Shown(workplace, firm.Granted);
        Exact now = firm.Granted ?? Exact.Zero;
        string Change(Exact after) => workplace.Say("awards.told.change", before, after.ToDecimalText(2));
        return kind switch
        {
            "hold" => workplace.Say("awards.told.hold", before),
            "waive" => Change(Exact.Zero),
            _ when Amount(text) is { } given => Change(kind == "reduce" ? now - given : now + given),
            _ => workplace.Say("awards.told.before", before),
        };
    }

    private static string? Problem(Workplace workplace, RunFirm firm, string kind, string text) => kind switch
    {
        "hold" or "waive" => text.Trim().Length == 0 ? null : workplace.Say("awards.amount.none"),
        _ when Amount(text) is not { Sign: > 0 } => workplace.Say("awards.amount.wrong"),
        "reduce" when Amount(text) > (firm.Granted ?? Exact.Zero) => workplace.Say("awards.amount.over", Shown(workplace, firm.Granted)),
        _ => null,
    };

    private static string? Blank(Workplace workplace, TextField reason) => string.IsNullOrWhiteSpace(reason.Text) ? workplace.Say("awards.reason.blank") : null;

    private static Exact? Amount(string text) => Fen.TryParse(FullWidth.Fold(text).Trim(), out long fen) ? new Exact(fen, 100) : null;

    private static string Shown(Workplace workplace, Exact? amount) => amount?.ToDecimalText(2) ?? workplace.Say("explain.open");

    /// <summary>That an approval asked for will be void; nothing where none is.</summary>
    internal static IEnumerable<TextLine> VoidWarning(Workplace workplace, AwardRun run) =>
        run.State == "submitted" ? [new TextLine(workplace.Say("awards.voids", FormattableString.Invariant($"{run.ApprovalId}")), Look.Warning)] : [];

    private static string Voided(Workplace workplace, AwardRun run) =>
        run.State == "submitted" ? workplace.Say("awards.voided", FormattableString.Invariant($"{run.ApprovalId}")) : "";
}
