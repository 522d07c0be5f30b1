using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county backup</c>: a verified copy now, or the list of those there are.</summary>
internal static class BackupCommand
{
    private static readonly Option<string?> Out = Verb.Option<string?>("--out", "FOLDER");
    private static readonly Option<bool> ListThem = Verb.Flag("--list");

    public static Command Build() => Verb.Of("", "backup", Make, Out, ListThem);

    private static ExitCode Make(Invocation call)
    {
        if (call.Get(ListThem))
        {
            call.Output.List([.. BackupShelf.List(call.FilePath()).Select(Row)], "madeAt", "occasion", "size", "file");
            return ExitCode.Done;
        }

        return SignedIn.Read(call, (file, session) =>
        {
            string? folder = call.Get(Out) is { } named ? Path.GetFullPath(named) : null;
            string head = new AuditStore(file.Connection).Head();
            string path = session is null ? Backup.Make(file, "manual", call.Clock, folder) : MakeBackup.Run(session, folder);
            JsonObject answer = new() { ["file"] = path, ["size"] = new FileInfo(path).Length, ["verified"] = true, ["head"] = head };
            call.Output.Answer(answer, () => call.Output.Say("backup.done", path, head));
            return ExitCode.Done;
        });
    }

    private static JsonObject Row(BackupCopy copy) => new()
    {
        ["madeAt"] = copy.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        ["occasion"] = copy.Occasion,
        ["size"] = new FileInfo(copy.Path).Length,
        ["file"] = copy.Path,
    };
}
