using CountyToolkit.Terminal.Frame;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CountyProgram.Run(args, Surroundings.OfThisProcess());
