using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county init</c>: a new county file with its office and first administrator.</summary>
internal static class InitCommand
{
    private const string UsualName = "admin";
    private static readonly Option<string> Office = Verb.Option<string>("--office", "NAME", required: true);
    private static readonly Option<string> Region = Verb.Option<string>("--region", "CODE", required: true);
    private static readonly Option<string?> Administrator = Verb.Option<string?>("--admin", "NAME");

    public static Command Build() => Verb.Of("", "init", Init, Office, Region, Administrator);

    private static ExitCode Init(Invocation call)
    {
        string path = Path.GetFullPath(call.FilePath());
        string name = call.Get(Administrator) ?? call.OperatorName ?? call.Surroundings.Ask(call.Say("ask.administrator")) ?? UsualName;
        string password = NewSecret.Find(call, name, "COUNTY_PASSWORD") ?? throw new OfficeError(ErrorKind.Usage, "usage.no-password", name);
        string code = InitOffice.Run(call.Surroundings, path, call.Need(Office), call.Need(Region), name, password);
        LastFile.Remember(call.Surroundings, path);
        JsonObject answer = new()
        {
            ["file"] = path,
            ["office"] = call.Need(Office).Trim(),
            ["region"] = call.Need(Region),
            ["operator"] = name.Trim(),
            ["role"] = "administrator",
            ["recoveryCode"] = code,
        };
        call.Output.Answer(answer, () =>
        {
            call.Output.Say("init.done", path, call.Need(Office).Trim(), name.Trim());
            call.Output.Say("init.recovery", code);
        });
        return ExitCode.Done;
    }
}
