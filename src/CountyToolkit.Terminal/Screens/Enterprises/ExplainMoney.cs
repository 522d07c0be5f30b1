using CountyToolkit.Ledger;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The story of one award: what became of it.</summary>
internal static class ExplainMoney
{
    /// <summary>Shows it.</summary>
    public static void Show(Workplace workplace, MoneyLine line) => MessageBox.Tell(
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
