using CountyToolkit.Audit;

namespace CountyToolkit.Ledger;

/// <summary>Records that an award was paid (in part or whole), held back or recovered.</summary>
public sealed class AddLedgerEvent(Act act)
{
    private static readonly string[] States = ["paid", "held", "recovered"];

    /// <summary>Checks and adds, and answers the row id.</summary>
    /// <exception cref="OfficeError">
    /// <c>ledger.unknown</c>; <c>ledger.state</c>; <c>ledger.amount</c>: below 0, or 0 where money moves; <c>ledger.paid-over</c>: more than
    /// granted in all; <c>ledger.recovered-over</c>: more than was paid; <c>ledger.event-early</c>: dated before the decision; <c>ledger.event-ahead</c>: on a
    /// day that has not come.
    /// </exception>
    public long Run(LedgerEvent row)
    {
        string number = FormattableString.Invariant($"{row.LedgerId}");
        LedgerLine line = new LedgerStore(act.Connection).Lines(id: row.LedgerId) is [LedgerLine found] ? found
            : throw new OfficeError(ErrorKind.BadInput, "ledger.unknown", row.Place, number);
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
        if (row.OnDate > act.Today)
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.event-ahead", row.Place, IsoDate.Text(row.OnDate));
        }

        act.Detail["ledger"] = row.LedgerId;
        return LedgerStore.Add(act, row);
    }
}
