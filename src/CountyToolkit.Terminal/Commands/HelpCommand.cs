using System.CommandLine;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county help NOUN</c>: the page of a noun.</summary>
internal static class HelpCommand
{
    private static readonly Argument<string?> Noun = Verb.Argument<string?>("NOUN", required: false);

    public static Command Build() => Verb.Of("", "help", Show, Noun);

    private static ExitCode Show(Invocation call)
    {
        call.Output.Line(HelpPages.Read(call.Get(Noun) ?? "help", call.Language));
        return ExitCode.Done;
    }
}
