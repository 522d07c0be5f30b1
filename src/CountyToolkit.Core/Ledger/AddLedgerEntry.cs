using System.Text.RegularExpressions;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Ledger;

/// <summary>Records an award of an earlier year, from paper; runs write their own.</summary>
public sealed partial class AddLedgerEntry(Act act, Catalogue catalogue, EnterpriseIndex index)
{
    /// <summary>Checks, adds the entry with its decided event, and the paid one where money has gone out; answers the entry's row id.</summary>
    /// <param name="row">The entry.</param>
    /// <param name="decidedOn">Day of the decision.</param>
    /// <param name="paidFen">Paid so far, in 分; 0 = nothing.</param>
    /// <param name="paidOn">Day of payment; null = the day of the decision.</param>
    /// <exception cref="OfficeError">
    /// <c>enterprise.unknown</c>, <c>entry.code-unknown</c>; <c>ledger.programme</c>: not <c>policy/programme</c>; <c>ledger.amount</c>:
    /// below 0; <c>ledger.paid-over</c>: more paid than granted; <c>entry.dates</c>: paid before decided.
    /// </exception>
    public long Run(LedgerEntry row, DateOnly decidedOn, long paidFen = 0, DateOnly? paidOn = null)
    {
        KnownCode.NeedEnterprise(index, row.EnterpriseId, row.Place);
        string? pool = row.Pool is null ? null : KnownCode.Pool(catalogue, row.Pool, row.Place).Code;
        if (!ProgrammeForm().IsMatch(row.Programme))
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.programme", row.Place, row.Programme);
        }

        if (row.GrantedFen < 0 || paidFen < 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.amount", row.Place, Fen.Text(Math.Min(row.GrantedFen, paidFen)));
        }

        if (paidFen > row.GrantedFen)
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.paid-over", row.Place, Fen.Text(paidFen), Fen.Text(row.GrantedFen));
        }

        KnownCode.RefuseCrossed(decidedOn, paidOn, row.Place);
        long id = LedgerStore.Add(act, row with { Pool = pool });
        LedgerEvent decided = new() { LedgerId = id, State = "decided", AmountFen = row.GrantedFen, OnDate = decidedOn, BatchId = row.BatchId, Place = row.Place };
        LedgerStore.Add(act, decided);
        if (paidFen > 0)
        {
            LedgerStore.Add(act, decided with { State = "paid", AmountFen = paidFen, OnDate = paidOn ?? decidedOn });
        }

        act.Detail["enterprise"] = row.EnterpriseId;
        return id;
    }

    [GeneratedRegex("^[a-z0-9-]+/[a-z0-9-]+$")]
    private static partial Regex ProgrammeForm();
}
