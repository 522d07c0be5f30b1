using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county ledger</c>: every award decided, ours and earlier years', and what became of it.</summary>
internal static class LedgerCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string?> Filter = Verb.Argument<string?>("ENTERPRISE", required: false);
    private static readonly Argument<string> Programme = Verb.Argument<string>("PROGRAMME");
    private static readonly Argument<int> Year = Verb.Argument<int>("YEAR");
    private static readonly Argument<string> Amount = Verb.Argument<string>("AMOUNT");
    private static readonly Argument<string> EventAmount = Verb.Argument<string>("AMOUNT");
    private static readonly Argument<long> Number = Verb.Argument<long>("ID");
    private static readonly Argument<string> State = Verb.Argument<string>("STATE");
    private static readonly Option<int?> OfYear = Verb.Option<int?>("--year", "Y");
    private static readonly Option<string?> Pool = Verb.Option<string?>("--pool", "POOL");
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<string?> Paid = Verb.Option<string?>("--paid", "AMOUNT");
    private static readonly Option<string?> PaidOn = Verb.Option<string?>("--paid-on", "yyyy-MM-dd");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");
    private static readonly Option<string?> Why = Verb.Option<string?>("--reason", "TEXT");
    private static readonly Option<string> Reason = Verb.Option<string>("--reason", "TEXT", required: true);

    public static Command Build() => Verb.Noun(
        "ledger",
        Verb.Of("ledger", "list", List, Filter, OfYear),
        Verb.Of("ledger", "show", Show, Number),
        Verb.Of("ledger", "add", Add, Whose, Programme, Year, Amount, Pool, On, Paid, PaidOn, Document),
        ImportCommands.BuildLedger(),
        Verb.Of("ledger", "event", Event, Number, State, EventAmount, On, Document, Why),
        Verb.Of("ledger", "retract", Retract, Number, Reason));

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        EnterpriseIndex index = new(file.Connection);
        Catalogue catalogue = call.Catalogue();
        long? whose = call.Get(Filter) is { } written ? index.Resolve(written) : null;
        List<LedgerLine> lines = [.. new LedgerStore(file.Connection).Lines(whose, call.Get(OfYear))];
        call.Output.List([.. lines.Select(l => Row(l, index, catalogue))], "id", "creditCode", "name", "programme", "poolLabel", "policyYear", "granted", "paid", "stateLabel", "document");
        if (!call.Output.Json)
        {
            call.Output.Say("ledger.total", $"{lines.Count}", Fen.Text(lines.Sum(l => l.Entry.GrantedFen)), Fen.Text(lines.Sum(l => l.PaidFen)));
        }

        return ExitCode.Done;
    });

    private static ExitCode Show(Invocation call) => SignedIn.Read(call, file => Tell(call, file.Connection, call.Need(Number), null));

    private static ExitCode Add(Invocation call) => SignedIn.Run(call, session =>
    {
        Catalogue catalogue = call.Catalogue();
        long granted = call.Amount("AMOUNT", call.Need(Amount));
        long paid = call.Get(Paid) is { } written ? call.Amount("--paid", written) : 0;
        long id = session.Write(Right.KeepLedger, "ledger.add", act =>
        {
            EnterpriseIndex index = new(act.Connection);
            LedgerEntry entry = new()
            {
                EnterpriseId = index.Resolve(call.Need(Whose)),
                Programme = call.Need(Programme),
                Pool = call.Get(Pool),
                PolicyYear = call.Need(Year),
                GrantedFen = granted,
                Document = call.Get(Document),
            };
            return new AddLedgerEntry(act, catalogue, index).Run(entry, call.Date(On), paid, call.Day(PaidOn));
        });
        return Tell(call, session.File.Connection, id, "record.added");
    });

    private static ExitCode Event(Invocation call) => SignedIn.Run(call, session =>
    {
        long id = call.Need(Number);
        LedgerEvent row = new()
        {
            LedgerId = id,
            State = call.Need(State),
            AmountFen = call.Amount("AMOUNT", call.Need(EventAmount)),
            OnDate = call.Date(On),
            Document = call.Get(Document),
        };
        if (row.State == "recovered")
        {
            RecoverAward.Propose(session, new Recovery { LedgerId = id, AmountFen = row.AmountFen, OnDate = row.OnDate, Document = row.Document, Reason = call.Get(Why) });
            return Tell(call, session.File.Connection, id, null);
        }

        session.Write(Right.KeepLedger, "ledger." + row.State, act => new AddLedgerEvent(act).Run(row));
        return Tell(call, session.File.Connection, id, "ledger.event-added");
    });

    private static ExitCode Retract(Invocation call) => SignedIn.Run(call, session =>
    {
        long id = call.Need(Number);
        LedgerLine line = Need(session.File.Connection, id);
        if (line.Entry.RunId is { } run)
        {
            throw new OfficeError(ErrorKind.BadInput, "ledger.of-run", null, $"{id}", $"{run}");
        }

        session.Write(Right.KeepLedger, "ledger.retract", act => new RetractionStore(act).Retract("ledger", id, call.Need(Reason)));
        call.Output.Answer(new JsonObject { ["id"] = id, ["retracted"] = true }, () => call.Output.Say("record.retracted", $"{id}"));
        return ExitCode.Done;
    });

    private static LedgerLine Need(SqliteConnection db, long id) => new LedgerStore(db).Lines(id: id) is [LedgerLine line] ? line
        : throw new OfficeError(ErrorKind.BadInput, "ledger.unknown", null, id.ToString(CultureInfo.InvariantCulture));

    private static ExitCode Tell(Invocation call, SqliteConnection db, long id, string? sentence)
    {
        LedgerLine line = Need(db, id);
        JsonObject row = Row(line, new EnterpriseIndex(db), call.Catalogue());
        row["events"] = new JsonArray([.. line.Events.Select(e => (JsonNode)new JsonObject
        {
            ["state"] = e.State,
            ["stateLabel"] = Label(call.Catalogue(), e.State),
            ["amount"] = Fen.Text(e.AmountFen),
            ["on"] = IsoDate.Text(e.OnDate),
            ["document"] = e.Document,
        })]);
        (Recovery Proposed, Approval Approval)? waits = RecoverAward.Waiting(db, id);
        row["recovery"] = waits is { } some ? Proposal(some.Proposed, some.Approval) : null;
        call.Output.Answer(row, () =>
        {
            FieldLines.Write(call, row);
            call.Output.List([.. row["events"]!.AsArray().Select(e => e!.AsObject())], "on", "stateLabel", "amount", "document");
            if (sentence is not null)
            {
                call.Output.Say(sentence, $"{id}", row["name"]!.GetValue<string>());
            }

            if (waits is { } open)
            {
                call.Output.Say("ledger.recovery-waits", Fen.Text(open.Proposed.AmountFen), open.Approval.Proposer, $"{open.Approval.Id}");
            }
        });
        return ExitCode.Done;
    }

    // Proposed, and counted nowhere yet.
    private static JsonObject Proposal(Recovery proposed, Approval approval) => new()
    {
        ["approval"] = approval.Id,
        ["sha256"] = approval.Sha256,
        ["amount"] = Fen.Text(proposed.AmountFen),
        ["on"] = IsoDate.Text(proposed.OnDate),
        ["by"] = approval.Proposer,
        ["document"] = proposed.Document,
        ["reason"] = proposed.Reason,
    };

    private static string Label(Catalogue catalogue, string state) => catalogue.List("ledgerStates")?.Label(state) ?? state;

    private static JsonObject Row(LedgerLine line, EnterpriseIndex index, Catalogue catalogue) => new()
    {
        ["id"] = line.Entry.Id,
        ["enterprise"] = line.Entry.EnterpriseId,
        ["creditCode"] = index.CodeOf(line.Entry.EnterpriseId),
        ["name"] = index.NameOf(line.Entry.EnterpriseId),
        ["programme"] = line.Entry.Programme,
        ["pool"] = line.Entry.Pool,
        ["poolLabel"] = line.Entry.Pool is { } pool && catalogue.TryPool(pool, out PoolRung? rung) ? rung.Label : line.Entry.Pool,
        ["policyYear"] = line.Entry.PolicyYear,
        ["granted"] = Fen.Text(line.Entry.GrantedFen),
        ["paid"] = Fen.Text(line.PaidFen),
        ["state"] = line.State,
        ["stateLabel"] = Label(catalogue, line.State),
        ["run"] = line.Entry.RunId,
        ["document"] = line.Entry.Document,
    };
}
