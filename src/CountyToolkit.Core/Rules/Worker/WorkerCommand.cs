using System.Runtime.InteropServices;

namespace CountyToolkit.Rules.Worker;

/// <summary>How the child is started: the same program with a hidden verb, wherever this code happens to run.</summary>
/// <param name="File">Program to start.</param>
/// <param name="Arguments">Its words.</param>
public sealed record WorkerCommand(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The hidden verb.</summary>
    public const string HiddenVerb = "rule-worker";

    private const string Program = "county";

    /// <summary>
    /// Inside <c>county</c> itself (also as a single file): that very file. Anywhere else, <c>dotnet county.dll</c> and the
    /// test host included: <c>county.dll</c> beside this assembly, run by the runtime in use.
    /// </summary>
    /// <exception cref="OfficeError"><c>worker.no-program</c>.</exception>
    public static WorkerCommand Find()
    {
        string? self = Environment.ProcessPath;
        if (self is not null && Path.GetFileNameWithoutExtension(self) == Program)
        {
            return new WorkerCommand(self, [HiddenVerb]);
        }

        string beside = Path.Combine(AppContext.BaseDirectory, Program + ".dll");
        return System.IO.File.Exists(beside)
            ? new WorkerCommand(Runtime(self), [beside, HiddenVerb])
            : throw new OfficeError(ErrorKind.File, "worker.no-program", beside);
    }

    private static string Runtime(string? self)
    {
        if (self is not null && Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            return self;
        }

        // …/dotnet/shared/Microsoft.NETCore.App/10.0.x/ leads to …/dotnet/dotnet.
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string host = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return System.IO.File.Exists(host) ? host : "dotnet";
    }
}
