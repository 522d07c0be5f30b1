using CountyToolkit.Awards;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.Terminal.Screens.Awards;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The story of one award.</summary>
internal static class ExplainMoney
{
    /// <summary>Shows it: from clause to yuan where a run computed it, else what became of it.</summary>
    public static void Show(Workplace workplace, long id, MoneyLine line)
    {
        // A run names firms by the code they bore on its day.
        string? code = line.Run is { } run ? CodeIn(workplace, run, id) : null;
        if (code is not null)
        {
            workplace.Application.Push(new ExplainScreen(workplace, line.Run!.Value, code));
        }
        else
        {
            Tell(workplace, line);
        }
    }

    private static string? CodeIn(Workplace workplace, long run, long id) => new EnterpriseStore(workplace.Connection).History(id)
        .Where(v => v.Kind == "code").Select(v => v.Value!).FirstOrDefault(code => ListRun.One(workplace.Connection, run, code) is not null);

    private static void Tell(Workplace workplace, MoneyLine line) => MessageBox.Tell(
        workplace.Application,
        line.Programme + " " + line.What,
        [.. (line.Entry?.Events ?? []).Select(e => new TextLine(Event(workplace, e))), new TextLine(line.Paper)],
        workplace.Say("screen.close"));

    private static string Event(Workplace workplace, LedgerEvent one) => string.Join("  ", new[]
    {
        IsoDate.Text(one.OnDate), workplace.Catalogue.List("ledgerStates")?.Label(one.State) ?? one.State,
        workplace.Say("enterprise.yuan", Fen.Text(one.AmountFen)), one.Document ?? "", one.Operator ?? "",
    }.Where(t => t.Length > 0));
}
