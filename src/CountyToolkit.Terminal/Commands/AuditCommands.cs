using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Returns;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county audit</c>: who did what, when; the chain's head; the entries taken out for an inspection.</summary>
internal static class AuditCommands
{
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "DATE");
    private static readonly Option<string?> To = Verb.Option<string?>("--to", "DATE");
    private static readonly Option<string?> By = Verb.Option<string?>("--by", "NAME");
    private static readonly Option<string?> What = Verb.Option<string?>("--act", "CODE");
    private static readonly Option<int?> Limit = Verb.Option<int?>("--limit", "N");
    private static readonly Argument<long> Number = Verb.Argument<long>("ACT");
    private static readonly Option<string> Out = Verb.Option<string>("--out", "FILE", required: true);

    public static Command Build() => Verb.Noun(
        "audit",
        Verb.Of("audit", "list", List, From, To, By, What, Limit),
        Verb.Of("audit", "show", Show, Number),
        Verb.Of("audit", "export", Export, Out, From, To, By, What),
        Verb.Of("audit", "head", Head));

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        IEnumerable<AuditEntry> entries = new AuditStore(file.Connection).Find(Filter(call), call.Get(Limit) ?? int.MaxValue);
        call.Output.List([.. Words(call, file).Of(entries).Select(Worded)], "id", "at", "operator", "done", "about");
        return ExitCode.Done;
    });

    private static ExitCode Show(Invocation call) => SignedIn.Read(call, file =>
    {
        long number = call.Need(Number);
        AuditEntry entry = new AuditStore(file.Connection).Find(number) ?? throw new OfficeError(ErrorKind.BadInput, "audit.unknown", null, $"{number}");
        ActWords words = Words(call, file);
        ActLine act = words.Of([entry])[0];
        JsonObject answer = Whole(entry);
        (answer["done"], answer["about"]) = (act.What, act.Of);
        call.Output.Answer(answer, () => call.Output.Lines(new ActPage(call.Wording, file.Connection, words).Of(act).Select(l => ApprovalPage.Plain(call.Wording, l))));
        return ExitCode.Done;
    });

    private static ActWords Words(Invocation call, CountyFile file)
    {
        Catalogue catalogue = call.Catalogue();
        return new ActWords(call.Wording, file.Connection, catalogue, new FormLibrary(catalogue, ScriptFolders.Of(call.Surroundings, file.Path)));
    }

    private static JsonObject Worded(ActLine act)
    {
        JsonObject row = Row(act.Entry);
        (row["done"], row["about"]) = (act.What, act.Of);
        return row;
    }

    private static ExitCode Head(Invocation call) => SignedIn.Read(call, file =>
    {
        AuditStore store = new(file.Connection);
        (string head, long entries) = (store.Head(), store.Count());
        call.Output.Answer(new JsonObject { ["head"] = head, ["entries"] = entries }, () => call.Output.Say("audit.head", head, $"{entries}"));
        return ExitCode.Done;
    });

    private static ExitCode Export(Invocation call) => SignedIn.Run(call, session =>
    {
        int written = 0;
        string sha256 = "";
        string path = TakeOut.Run(session, Right.ExportAudit, "audit.export", call.Need(Out), (act, part) =>
        {
            using (FileStream stream = new(part, FileMode.CreateNew))
            using (StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
            {
                foreach (AuditEntry entry in new AuditStore(act.Connection).Find(Filter(call), int.MaxValue))
                {
                    session.File.DemandGoingOn();
                    writer.WriteLine(CanonicalJson.Text(Whole(entry)));
                    written++;
                }
            }

            sha256 = Sha256.Of(File.ReadAllBytes(part));
            act.Detail["entries"] = written;
            act.Detail["sha256"] = sha256;
        });
        JsonObject answer = new() { ["file"] = path, ["entries"] = written, ["sha256"] = sha256 };
        call.Output.Answer(answer, () => call.Output.Say("audit.exported", path, $"{written}", sha256));
        return ExitCode.Done;
    });

    private static AuditFilter Filter(Invocation call) => new()
    {
        From = call.Get(From) is null ? null : call.Date(From),
        To = call.Get(To) is null ? null : call.Date(To),
        Operator = call.Get(By),
        Act = call.Get(What),
        Zone = call.Clock.LocalTimeZone,
    };

    private static JsonObject Row(AuditEntry entry) => new()
    {
        ["id"] = entry.Id,
        ["at"] = entry.At,
        ["operator"] = entry.Operator,
        ["act"] = entry.Act,
        ["detail"] = entry.Detail,
        ["machine"] = entry.Machine,
        ["account"] = entry.Account,
        ["hash"] = entry.Hash,
    };

    private static JsonObject Whole(AuditEntry entry)
    {
        JsonObject row = Row(entry);
        row["changes"] = entry.Changes;
        row["previous"] = entry.Previous;
        return row;
    }
}
