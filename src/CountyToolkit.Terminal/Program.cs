using CountyToolkit.Rules.Engine;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Frame;

// The same program is its own child for rules: see Rules/Worker/WorkerCommand.
if (args is [WorkerCommand.HiddenVerb])
{
    return WorkerLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
}

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CountyProgram.Run(args, Surroundings.OfThisProcess());
