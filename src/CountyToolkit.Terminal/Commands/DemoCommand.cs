using System.CommandLine;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Toolkit;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county demo [DIR]</c>: the invented county through its whole year, by the same commands a clerk would type.</summary>
internal static class DemoCommand
{
    private static readonly Argument<string?> Folder = Verb.Argument<string?>("DIR", required: false);

    public static Command Build() => Verb.Of("", "demo", Run, Folder);

    private static ExitCode Run(Invocation call)
    {
        string folder = Fresh(call.Get(Folder));
        CopyTree(Path.Combine(call.Surroundings.ProgramFolder, "examples", "daixi"), folder);
        DemoYear year = new(call, folder);
        foreach (DemoStep step in DemoStep.Read(Path.Combine(folder, "year.txt")))
        {
            ExitCode code = year.Take(step);
            if (code != ExitCode.Done)
            {
                call.Output.Note("demo.stopped", step.Words, $"{(int)code}");
                return code;
            }
        }

        call.Output.Answer(year.Summary(), () => call.Output.Say("demo.done", folder, DemoYear.Password));
        return call.Output.Json || call.Surroundings.Terminal != TerminalFitness.Fit
            ? ExitCode.Done
            : RunScreens.Over(call, year.File, call.Say("demo.hint", Path.GetFileName(year.File), DemoYear.Password));
    }

    /// <summary>A folder that was not there before: the one named, or county-demo with the first free number.</summary>
    private static string Fresh(string? named)
    {
        string wanted = Path.GetFullPath(named ?? "county-demo");
        if (named is not null && Path.Exists(wanted))
        {
            throw new OfficeError(ErrorKind.BadInput, "demo.exists", wanted);
        }

        string free = wanted;
        for (int n = 2; Path.Exists(free); n++)
        {
            free = $"{wanted}-{n}";
        }

        return free;
    }

    private static void CopyTree(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            throw new OfficeError(ErrorKind.BadInput, "demo.no-examples", from);
        }

        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
