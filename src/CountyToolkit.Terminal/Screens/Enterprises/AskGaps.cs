using CountyToolkit.Checks;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Asks which rung on which day, and works out who stands how far below it.</summary>
internal static class AskGaps
{
    /// <summary>Shows the form.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="found">Takes the rung, the day, the rows, nearest first, and how many of the register are not among them.</param>
    /// <param name="now">What stands there first; null = the first rung, today.</param>
    public static void Show(Workplace workplace, Action<string, DateOnly, IReadOnlyList<GapRow>, int> found, (string Pool, DateOnly Date)? now = null)
    {
        PoolRung[] rungs = [.. workplace.Catalogue.Pools.Where(p => p.Checks.Any(c => c.Purpose == "recognise"))];
        FormBox form = new(workplace);
        ComboBox rung = form.Choice(workplace.Say("gaps.rung"), [.. rungs.Select(p => workplace.Word(p.Code))], Math.Max(0, Array.FindIndex(rungs, p => p.Code == now?.Pool)));
        TextField date = form.Date(workplace.Say("check.ask.date"), now?.Date ?? workplace.Today);
        form.Ask(workplace.Say("do.gaps"), workplace.Say("do.gaps"), done =>
        {
            (string pool, DateOnly on) = (rungs[rung.Chosen].Code, FormBox.Day(date)!.Value);
            CheckRule.Of(workplace.Catalogue, pool, "recognise", on);
            done();
            Run(workplace, pool, on, (rows, leftOut) => found(pool, on, rows, leftOut));
        });
    }

    /// <summary>Works it out in the background, firm by firm; Esc stops it.</summary>
    public static void Run(Workplace workplace, string pool, DateOnly date, Action<IReadOnlyList<GapRow>, int> found) => workplace.Work(
        workplace.Say("gaps.looking", workplace.Word(pool)),
        (progress, cancel) =>
        {
            FoundGaps gaps = new FindGaps(workplace.Connection, workplace.Worker, workplace.Catalogue).Run(pool, date, null, (done, total) => progress(new Progress(done, total)), cancel);
            return (Rows: (IReadOnlyList<GapRow>)[.. gaps.Below.Select(f => GapRow.Of(workplace.Wording, workplace.Catalogue, f))], gaps.LeftOut);
        },
        answer => found(answer.Rows, answer.LeftOut));
}
