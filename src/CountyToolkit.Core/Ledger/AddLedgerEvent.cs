using System.Globalization;
using CountyToolkit.Audit;

namespace CountyToolkit.Ledger;

/// <summary>Records that an award was paid (in part or whole) or held back; what came back is entered by <see cref="RecoverAward"/>.</summary>
public sealed class AddLedgerEvent(Act act)
{
    private static readonly string[] States = ["paid", "held", "recovered"];

    /// <summary>Checks and adds, and answers the row id.</summary>
    /// <exception cref="OfficeError">
    /// <c>ledger.unknown</c>; <c>ledger.state</c>; <c>ledger.amount</c>: below 0, or 0 where money moves; <c>ledger.paid-over</c>: more than
    /// granted in all; <c>ledger.event-early</c>: dated before the decision; <c>ledger.event-ahead</c>: on a day that has not come;
    /// <c>ledger.recovery-alone</c>: it takes a second person.
    /// </exception>
    public long Run(LedgerEvent row) => row.State == "recovered"
        ? throw new OfficeError(ErrorKind.NotAllowed, "ledger.recovery-alone", row.Place, Digits(row.LedgerId))
        : Enter(row);

    /// <summary>As <see cref="Run"/>, of any state: what a second person has agreed to.</summary>
    /// <exception cref="OfficeError"><c>ledger.recovered-over</c>: more than was paid; and those of <see cref="Run"/>.</exception>
    internal long Enter(LedgerEvent row)
    {
        Demand(act, row);
        act.Detail["ledger"] = row.LedgerId;
        return LedgerStore.Add(act, row);
    }

    /// <summary>Refuses an event that cannot be, and answers the line it is of.</summary>
    internal static LedgerLine Demand(Act act, LedgerEvent row)
    {
        LedgerLine line = new LedgerStore(act.Connection).Lines(id: row.LedgerId) is [LedgerLine found] ? found
            : throw new OfficeError(ErrorKind.BadInput, "ledger.unknown", row.Place, Digits(row.LedgerId));
        if (!States.Contains(row.State))
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.state", row.Place, row.State);
        }

        if (row.AmountFen < 0 || (row.AmountFen == 0 && row.State != "held"))
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.amount", row.Place, Fen.Text(row.AmountFen));
        }

        if (row.State == "paid" && line.PaidFen + row.AmountFen > line.Entry.GrantedFen)
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.paid-over", row.Place, Fen.Text(line.PaidFen + row.AmountFen), Fen.Text(line.Entry.GrantedFen));
        }

        if (row.State == "recovered" && row.AmountFen > line.PaidFen)
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.recovered-over", row.Place, Fen.Text(row.AmountFen), Fen.Text(line.PaidFen));
        }

        if (line.Events.FirstOrDefault(e => e.State == "decided") is { } decided && row.OnDate < decided.OnDate)
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.event-early", row.Place, IsoDate.Text(row.OnDate), IsoDate.Text(decided.OnDate));
        }

        // Rows are never changed: money said to be paid on a day to come would stand there, and be owed until then.
        return row.OnDate > act.Today ? throw new OfficeError(ErrorKind.BadInput, "ledger.event-ahead", row.Place, IsoDate.Text(row.OnDate)) : line;
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
