using System.CommandLine;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county help COMMAND</c>: the page of a command.</summary>
internal static class HelpCommand
{
    private static readonly Argument<string?> Of = Verb.Argument<string?>("COMMAND", required: false);

    public static Command Build() => Verb.Of("", "help", Show, Of);

    private static ExitCode Show(Invocation call)
    {
        call.Output.Line(HelpPages.Read(call.Get(Of) ?? "help", call.Language));
        return ExitCode.Done;
    }
}
