using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Returns;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county restore</c>: a backup in the place of the file, by an administrator.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> From = Verb.Argument<string>("BACKUP");

    public static Command Build() => Verb.Of("", "restore", Run, From);

    private static ExitCode Run(Invocation call)
    {
        string path = Path.GetFullPath(call.FilePath());
        string backup = Path.GetFullPath(call.Need(From));
        string name = call.OperatorName ?? throw new OfficeError(ErrorKind.NotAllowed, "people.sign-in");
        (string? before, long entriesBefore) = Allow(call, path, name) ?? Allow(call, backup, name) ?? throw new OfficeError(ErrorKind.File, "file.missing", backup);
        IReadOnlyList<ActLine> lost = Lost(call, path, backup);
        string? kept = Restore.Run(path, backup, call.Clock);
        using CountyFile file = CountyFile.Open(path, call.Clock);
        AuditStore audit = new(file.Connection);
        (string head, long entries) = (audit.Head(), audit.Count());
        Record(call.Surroundings, file, name, Path.GetFileName(backup), before);
        LastFile.Remember(call.Surroundings, path);
        JsonObject answer = new() { ["file"] = path, ["from"] = backup, ["kept"] = kept, ["head"] = head, ["entries"] = entries, ["entriesBefore"] = before is null ? null : entriesBefore };
        answer["lost"] = new JsonArray([.. lost.Select(a => new JsonObject { ["at"] = a.Entry.At, ["operator"] = a.Entry.Operator, ["act"] = a.Entry.Act, ["done"] = a.What, ["about"] = a.Of })]);
        call.Output.Answer(answer, () =>
        {
            call.Output.Say("restore.done", path, backup, head);
            if (kept is not null)
            {
                call.Output.Say("restore.kept", kept);
            }

            if (lost.Count > 0)
            {
                call.Output.Say("restore.lost", $"{lost.Count}");
                call.Output.Lines(lost.Select(a => "  " + LostActs.Line(call.Wording, a)));
            }
        });
        return ExitCode.Done;
    }

    // A file or backup that cannot be read is said by the restore itself, or is the reason for it.
    private static IReadOnlyList<ActLine> Lost(Invocation call, string path, string backup)
    {
        try
        {
            using CountyFile file = CountyFile.Open(path, call.Clock, readOnly: true);
            Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, path);
            return LostActs.Of(call.Wording, file, backup, catalogue, new FormLibrary(catalogue, ScriptFolders.Of(call.Surroundings, path)));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Warn(fault);
            return [];
        }
    }

    /// <summary>
    /// Signs an administrator in to the file that is to be replaced; null when it is missing or cannot be opened, and the
    /// backup's own operators must say who may. Answers the head and the number of entries that will be replaced.
    /// </summary>
    private static (string? Head, long Entries)? Allow(Invocation call, string path, string name)
    {
        try
        {
            using CountyFile file = CountyFile.Open(path, call.Clock, readOnly: true);
            SignedIn.Enter(call, file, name).Demand(Right.Restore);
            AuditStore audit = new(file.Connection);
            return (audit.Head(), audit.Count());
        }
        catch (OfficeError refusal) when (refusal.Kind == ErrorKind.File && refusal.Code != "file.locked")
        {
            return null;
        }
    }

    /// <summary>Writes into the file restored who put it there, from which backup, and the head of what was replaced.</summary>
    public static void Record(Surroundings surroundings, CountyFile file, string name, string backup, string? before)
    {
        Operator? person = new OperatorStore(file.Connection).Find(name);
        Actor actor = surroundings.Machine with { Operator = name, OperatorId = person?.Id };
        Act.Run(file, surroundings.Clock, actor, "file.restore", act =>
        {
            act.Detail["backup"] = backup;
            act.Detail["replacedHead"] = before;
        });
    }
}
