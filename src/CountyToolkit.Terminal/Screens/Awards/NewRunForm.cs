using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Policies;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>新测算: which programme, for which year, seen on which day; then the computation, which Esc stops without a trace.</summary>
internal static class NewRunForm
{
    /// <summary>Asks and computes; the run is opened when it is there.</summary>
    public static void Show(Workplace workplace)
    {
        IReadOnlyList<ProgrammeBundle> bundles = ActiveProgrammes.All(new PolicyStore(workplace.Connection));
        Programme[] programmes = [.. bundles.Select(b => b.Programme)];
        if (programmes.Length == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "awards.no-programmes");
        }

        ProgrammeTitles titles = new(workplace.Connection);
        AwardRun[] mains = [.. new AwardRunStore(workplace.Connection).All().Where(r => r.State == "approved" && r.SupplementOf is null)];
        ComboBox programme = new(workplace.Application, workplace.Say("col.programme"), [.. bundles.Select(b => b.Programme.Title + "  " + b.Policy.Number)]) { Chosen = 0 };
        TextField year = new() { Text = Digits(workplace.Today.Year), Most = 4 };
        TextField date = new() { Text = IsoDate.Text(workplace.Today), Most = 10 };
        ComboBox supplement = new(
            workplace.Application,
            workplace.Say("awards.supplement"),
            [workplace.Say("awards.supplement.none"), .. mains.Select(m => workplace.Say("awards.run-named", Digits(m.Id), titles.Of(m.Programme), Digits(m.Year)))])
        { Chosen = 0 };
        FormBox box = new(
            workplace,
            new FormField(workplace.Say("col.programme"), programme),
            new FormField(workplace.Say("awards.year"), year) { Problem = () => Year(year) is null ? workplace.Say("awards.year.wrong") : null },
            new FormField(workplace.Say("col.date"), date) { Problem = () => FormBox.Day(date) is null ? workplace.Say("form.date") : null },
            new FormField(workplace.Say("awards.supplement"), supplement))
        {
            Told = () => FormBox.Day(date) is { } day && day > workplace.Today
                ? [new TextLine(workplace.Say("awards.ahead", IsoDate.Text(day)), Toolkit.Drawing.Look.Warning)]
                : [new TextLine(workplace.Say("awards.new.told"), Toolkit.Drawing.Look.Muted)],
            ToldRows = 2,
        };
        box.Ask(workplace.Say("do.awards.new"), workplace.Say("do.awards.new"), () => Compute(workplace, programmes[programme.Chosen], Year(year)!.Value, FormBox.Day(date)!.Value, supplement.Chosen > 0 ? mains[supplement.Chosen - 1].Id : null));
    }

    private static void Compute(Workplace workplace, Programme programme, int year, DateOnly date, long? supplementOf) => workplace.Work(
        workplace.Say("awards.computing", programme.Title, Digits(year)),
        (tell, cancel) => RunAwards.Run(workplace.Session, programme.FullId, year, date, supplementOf, (done, total) => tell(new Progress(done, total)), cancel),
        run =>
        {
            string more = run.SupplementOf is { } main ? FormattableString.Invariant($" --supplement {main}") : "";
            workplace.Typed(FormattableString.Invariant($"awards run {run.Programme} --year {run.Year} --date {IsoDate.Text(run.OnDate)}{more}"));
            workplace.Application.Push(new RunScreen(workplace, run.Id));
            workplace.Tell(workplace.Say("awards.computed", Digits(run.Id)));
        });

    private static int? Year(TextField field) =>
        int.TryParse(FullWidth.Fold(field.Text).Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year) && year is >= 2000 and <= 2100 ? year : null;

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
