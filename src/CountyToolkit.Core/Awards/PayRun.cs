using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards;

/// <summary>
/// 兑付: records that what an approved run owes by a day was paid. What is due is worked out inside the transaction: an
/// instalment whose condition was open is looked up again in the grades of that day; what is held by hand, in the run or in the
/// ledger since, still in its waiting time, pending or forfeited is not paid, and nothing is paid twice.
/// </summary>
public static class PayRun
{
    /// <summary>Records the payment and answers a row for each enterprise paid: code, name, pool, amount in 元.</summary>
    /// <param name="session">Who records.</param>
    /// <param name="run">Number of an approved run.</param>
    /// <param name="on">Day of payment.</param>
    /// <param name="document">Number of the paying document, or null.</param>
    /// <param name="only">Codes of the enterprises paid; null = all.</param>
    /// <param name="part">元 of what is due that are paid now, to one enterprise; null = all of it.</param>
    /// <exception cref="OfficeError">
    /// <c>award.no-run</c>, <c>award.not-approved</c>, <c>award.nothing-due</c>, <c>award.part</c>: more than is due, nothing, or of several; <c>ledger.*</c>.
    /// </exception>
    public static IReadOnlyList<JsonObject> Run(Session session, long run, DateOnly on, string? document, IReadOnlySet<string>? only = null, Exact? part = null) =>
        session.Write(Right.KeepLedger, "awards.pay", act =>
        {
            StoredRun stored = StoredRun.Read(act.Connection, run);
            if (stored.Run.State != "approved")
            {
                throw new OfficeError(ErrorKind.BadInput, "award.not-approved", $"{run}", stored.Run.State);
            }

            List<DuePayment> due = Due(act.Connection, stored, on, only);
            if (due.Count == 0)
            {
                throw new OfficeError(ErrorKind.BadInput, "award.nothing-due", $"{run}", IsoDate.Text(on));
            }

            List<JsonObject> paid = [.. (part is { } yuan ? Part(due, yuan) : due).Select(d => Pay(act, d, on, document))];

            act.Detail["run"] = run;
            act.Detail["rows"] = paid.Count;
            return paid;
        });

    /// <summary>What a payment on that day would record, without recording it: nothing while the run is not approved.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>.</exception>
    public static IReadOnlyList<DuePayment> Due(SqliteConnection db, long run, DateOnly on, IReadOnlySet<string>? only = null)
    {
        StoredRun stored = StoredRun.Read(db, run);
        return stored.Run.State == "approved" ? Due(db, stored, on, only) : [];
    }

    /// <summary>The first of what is due, up to an amount: what is due longest is paid first.</summary>
    /// <exception cref="OfficeError"><c>award.part</c>.</exception>
    public static IReadOnlyList<DuePayment> Part(IReadOnlyList<DuePayment> due, Exact part)
    {
        Exact whole = due.Aggregate(Exact.Zero, (sum, d) => sum + d.Amount), rest = part;
        if (part.Sign <= 0 || part > whole || due.Select(d => d.Code).Distinct().Count() > 1)
        {
            throw new OfficeError(ErrorKind.BadInput, "award.part", null, part.ToDecimalText(2), whole.ToDecimalText(2));
        }

        List<DuePayment> now = [];
        foreach (DuePayment one in due.TakeWhile(_ => rest.Sign > 0))
        {
            Exact amount = rest < one.Amount ? rest : one.Amount;
            now.Add(one with { Amount = amount });
            rest -= amount;
        }

        return now;
    }

    private static JsonObject Pay(Act act, DuePayment due, DateOnly on, string? document)
    {
        new AddLedgerEvent(act).Run(new LedgerEvent { LedgerId = due.Line.Entry.Id, State = "paid", AmountFen = Yuan.Fen(due.Amount), OnDate = on, Document = document });
        return new JsonObject { ["code"] = due.Code, ["name"] = due.Name, ["pool"] = due.Line.Entry.Pool, ["amount"] = Yuan.Shown(due.Amount) };
    }

    private static List<DuePayment> Due(SqliteConnection db, StoredRun stored, DateOnly on, IReadOnlySet<string>? only)
    {
        ProgrammeBundle programme = stored.Programme();
        EnterpriseIndex index = new(db);
        ILookup<string, HandLine> hands = stored.Document.HandLines.ToLookup(h => h.Code, StringComparer.Ordinal);
        ILookup<long, LedgerLine> ledger = new LedgerStore(db).Lines(year: stored.Run.Year)
            .Where(l => l.Entry.RunId == stored.Run.Id).ToLookup(l => l.Entry.EnterpriseId);
        FactsOf facts = new(db, programme.Catalogue);
        List<DuePayment> due = [];
        foreach (ResultBlob result in stored.Results().Where(r => only is null || only.Contains(r.Code)))
        {
            LedgerPlan plan = LedgerPlan.Of(result, hands[result.Code], stored.Run.Year);
            if (plan.Held || index.ByCode(result.Code).Id is not { } enterprise)
            {
                continue;
            }

            List<LedgerLine> lines = [.. ledger[enterprise]];
            foreach (LedgerRow row in plan.Rows.Where(r => r.Until is null || r.Until <= on))
            {
                LedgerLine? line = lines.FirstOrDefault(l => l.Entry.Pool == row.Pool && l.Entry.GrantedFen == Yuan.Fen(row.Granted));
                if (line is null || !lines.Remove(line) || IsHeld(line, row))
                {
                    continue;
                }

                Exact owed = row.Parts.Where(p => p.Year <= on.Year && IsDue(programme, stored, p, () => facts.One(enterprise, on)?.Facts))
                    .Aggregate(Exact.Zero, (sum, p) => sum + p.Amount) - Yuan.OfFen(line.PaidFen + line.RecoveredFen);
                if (owed.Sign > 0)
                {
                    due.Add(new DuePayment(line, result.Code, result.Name, owed));
                }
            }
        }

        return due;
    }

    // Approval enters a 暂缓 for a waiting time, and that one ends by itself; any other holds until somebody records what became of it.
    private static bool IsHeld(LedgerLine line, LedgerRow row) =>
        line.State == "held" && line.Events.Count(e => e.State == "held") > (row.Until is null ? 0 : 1);

    private static bool IsDue(ProgrammeBundle programme, StoredRun stored, LedgerPart part, Func<JsonObject?> facts)
    {
        StageCondition? condition = programme.Programme.Steps.OfType<Stages>().FirstOrDefault()?.Condition(part.Stage);
        if (part.State != "pending" || condition is null)
        {
            return part.State == "due";
        }

        AwardInput now = AwardInput.Of(new JsonObject(), facts() ?? []);
        return condition.State(now.Grades, stored.Run.Year) == StageState.Due;
    }
}
