using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county awards</c>: from a programme to approved money in the ledger, and its proof.</summary>
internal static class AwardCommands
{
    private static readonly Argument<long> Run = Verb.Argument<long>("RUN");
    private static readonly Argument<string> Programme = Verb.Argument<string>("PROGRAMME");
    private static readonly Argument<string> Code = Verb.Argument<string>("ENTERPRISE");
    private static readonly Option<int> Year = Verb.Option<int>("--year", "yyyy", required: true);
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");
    private static readonly Option<long?> Supplement = Verb.Option<long?>("--supplement", "RUN");
    private static readonly Option<string> Reason = Verb.Option<string>("--reason", "TEXT", required: true);
    private static readonly Option<string> Kind = Verb.Option<string>("--kind", "reduce|hold|waive|supplement", required: true);
    private static readonly Option<string?> Amount = Verb.Option<string?>("--amount", "YUAN");
    private static readonly Option<string?> Note = Verb.Option<string?>("--note", "TEXT");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");
    private static readonly Option<string?> Only = Verb.Option<string?>("--enterprise", "ENTERPRISE");
    private static readonly Option<long> With = Verb.Option<long>("--with", "RUN", required: true);
    private static readonly Option<string> Out = Verb.Option<string>("--out", "DIR", required: true);
    private static readonly Option<int?> OfYear = Verb.Option<int?>("--of", "yyyy");

    public static Command Build() => Verb.Noun(
        "awards",
        AwardEvalCommand.Build(),
        Verb.Of("awards", "run", Compute, Programme, Year, On, Supplement),
        Verb.Of("awards", "list", List),
        Verb.Of("awards", "show", Show, Run),
        Verb.Of("awards", "explain", Explain, Run, Code),
        Verb.Of("awards", "adjust", Adjust, Run, Code, Kind, Amount, Reason),
        Verb.Of("awards", "retract", TakeBack, Run, Code, Reason),
        Verb.Of("awards", "exclude", Exclude, Run, Code, Reason),
        Verb.Of("awards", "renew", Renew, Run),
        Verb.Of("awards", "drop", Drop, Run, Reason),
        Verb.Of("awards", "submit", Submit, Run),
        Verb.Of("awards", "sendback", SendBack, Run, Note),
        Verb.Of("awards", "pay", Pay, Run, On, Document, Only, Amount),
        Verb.Of("awards", "compare", Compare, Run, With),
        Verb.Of("awards", "verify", Verify, Run),
        Verb.Of("awards", "export", Export, Run, Out),
        Verb.Of("awards", "ledger", Ledger, OfYear, Only));

    private static ExitCode Compute(Invocation call) => SignedIn.Run(call, session =>
    {
        AwardRun run = RunAwards.Run(
            session, call.Need(Programme), call.Need(Year), call.Date(On), call.Get(Supplement), (done, total) => call.Output.Progress("awards.progress", done, total), call.Surroundings.Cancel);
        AwardLines.Run(call, run);
        if (run.OnDate > Instant.Today(call.Surroundings.Clock))
        {
            call.Output.Say("awards.ahead", IsoDate.Text(run.OnDate));
        }

        return StrictNumber(run, "failed") > 0 ? ExitCode.NotProven : ExitCode.Done;
    });

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        call.Output.List([.. new AwardRunStore(file.Connection).All().Select(r => AwardLines.Row(call, r))], "run", "programme", "year", "date", "state", "met", "total", "checkCode", "editor");
        return ExitCode.Done;
    });

    private static ExitCode Show(Invocation call) => SignedIn.Read(call, file =>
    {
        AwardLines.Run(call, new AwardRunStore(file.Connection).Get(call.Need(Run)), file.Connection);
        return ExitCode.Done;
    });

    private static ExitCode Explain(Invocation call) => SignedIn.Read(call, file =>
    {
        JsonObject explained = ExplainAward.Run(file.Connection, call.Need(Run), Firm(file.Connection, call.Need(Code)), call.Language);
        call.Output.Answer(explained, () => ExplainLines.Write(call, ExplainLines.Of(call.Wording, explained, Origins.Of(call.Wording, call.Catalogue(), file.Connection))));
        return ExitCode.Done;
    });

    private static ExitCode Adjust(Invocation call) => SignedIn.Run(call, session =>
    {
        string? text = call.Get(Amount);
        Exact? amount = text is null ? null : Exact.TryParse(text, out Exact yuan) ? yuan
            : throw new OfficeError(ErrorKind.Usage, "award.hand-amount", call.Need(Kind), text);
        AwardLines.Run(call, EditRun.Adjust(session, call.Need(Run), Firm(session.File.Connection, call.Need(Code)), call.Need(Kind), amount, call.Need(Reason)));
        return ExitCode.Done;
    });

    private static ExitCode TakeBack(Invocation call) => SignedIn.Run(call, session =>
    {
        AwardLines.Run(call, EditRun.TakeBack(session, call.Need(Run), Firm(session.File.Connection, call.Need(Code)), call.Need(Reason)));
        return ExitCode.Done;
    });

    private static ExitCode Exclude(Invocation call) => SignedIn.Run(call, session =>
    {
        AwardLines.Run(call, EditRun.Exclude(session, call.Need(Run), Firm(session.File.Connection, call.Need(Code)), call.Need(Reason)));
        return ExitCode.Done;
    });

    private static ExitCode Renew(Invocation call) => SignedIn.Run(call, session =>
    {
        AwardLines.Run(call, RenewRun.Run(session, call.Need(Run), (done, total) => call.Output.Progress("awards.progress", done, total), call.Surroundings.Cancel));
        return ExitCode.Done;
    });

    private static ExitCode Drop(Invocation call) => SignedIn.Run(call, session =>
    {
        AwardLines.Run(call, DropRun.Run(session, call.Need(Run), call.Need(Reason)));
        return ExitCode.Done;
    });

    private static ExitCode Submit(Invocation call) => SignedIn.Run(call, session =>
    {
        AwardRun run = SubmitRun.Run(session, call.Need(Run), call.Surroundings.Cancel);
        AwardLines.Run(call, run);
        call.Output.Note("awards.submitted", $"{run.ApprovalId}", run.Sha256);
        return ExitCode.Done;
    });

    private static ExitCode SendBack(Invocation call) => SignedIn.Run(call, session =>
    {
        AwardRunStore store = new(session.File.Connection);
        AwardRun run = store.Get(call.Need(Run));
        if (run.State != "submitted")
        {
            throw new OfficeError(ErrorKind.BadInput, "award.not-submitted", $"{run.Id}", null, OfficeError.Word("awards.state." + run.State));
        }

        new Approvals(ApprovalKinds.All).Decide(session, run.ApprovalId!.Value, Decision.SentBack, run.Sha256, call.Get(Note));
        AwardLines.Run(call, store.Get(run.Id));
        return ExitCode.Done;
    });

    private static ExitCode Pay(Invocation call) => SignedIn.Run(call, session =>
    {
        HashSet<string>? only = call.Get(Only) is { } named ? [Firm(session.File.Connection, named)] : null;
        Exact? part = call.Get(Amount) is { } written ? Exact.Parse(Fen.Text(call.Amount("--amount", written))) : null;
        call.Output.List([.. PayRun.Run(session, call.Need(Run), call.Date(On), call.Get(Document), only, part)], "code", "name", "pool", "amount");
        return ExitCode.Done;
    });

    private static ExitCode Compare(Invocation call) => SignedIn.Read(call, file =>
    {
        call.Output.List([.. CompareRuns.Run(file.Connection, call.Need(Run), call.Need(With))], "code", "name", "before", "after", "change");
        return ExitCode.Done;
    });

    private static ExitCode Verify(Invocation call) => SignedIn.Read(call, file =>
    {
        IReadOnlyList<RunProblem> problems = VerifyRun.Run(
            file.Connection, call.Need(Run), (done, total) => call.Output.Progress("awards.progress", done, total), call.Surroundings.Cancel);
        JsonObject answer = new() { ["ok"] = problems.Count == 0, ["problems"] = new JsonArray([.. problems.Select(p => p.Document(call.Language))]) };
        call.Output.Answer(answer, () =>
        {
            foreach (RunProblem problem in problems)
            {
                call.Output.Line(problem.Sentence(call.Language));
            }

            call.Output.Say(problems.Count == 0 ? "awards.proven" : "awards.not-proven", $"{call.Need(Run)}", $"{problems.Count}");
        });
        return problems.Count == 0 ? ExitCode.Done : ExitCode.NotProven;
    });

    private static ExitCode Export(Invocation call) => SignedIn.Run(call, session =>
    {
        IReadOnlyList<string> files = ExportRun.Run(session, call.Need(Run), call.Need(Out));
        JsonObject answer = new()
        {
            ["document"] = files[0],
            ["sha256"] = new AwardRunStore(session.File.Connection).Get(call.Need(Run)).Sha256,
            ["files"] = files.Count,
        };
        call.Output.Answer(answer, () => call.Output.Say("awards.exported", files[0], $"{files.Count}", answer["sha256"]!.ToString()));
        return ExitCode.Done;
    });

    private static ExitCode Ledger(Invocation call) => SignedIn.Read(call, file =>
    {
        EnterpriseIndex index = new(file.Connection);
        long? only = call.Get(Only) is { } named ? index.Resolve(named) : null;
        call.Output.List(
            [.. new LedgerStore(file.Connection).Lines(only, call.Get(OfYear)).Select(l => AwardLines.Row(call, index, l))],
            "id", "code", "name", "programme", "pool", "year", "granted", "paid", "state", "run");
        return ExitCode.Done;
    });

    // A code is taken as it stands: the run may know it by the code of its day.
    private static string Firm(SqliteConnection db, string named)
    {
        if (CreditCodeReading.Of(named).Code is { } code)
        {
            return code.Text;
        }

        EnterpriseIndex index = new(db);
        return index.CodeOf(index.Resolve(named)) ?? throw new OfficeError(ErrorKind.BadInput, "award.not-in-register", null, named);
    }

    private static int StrictNumber(AwardRun run, string name) => Rules.StrictJson.Whole(JsonNode.Parse(run.Summary)![name]) ?? 0;
}
